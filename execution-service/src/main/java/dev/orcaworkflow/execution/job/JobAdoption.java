package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.execution.admission.Allowances;
import dev.orcaworkflow.execution.admission.Demand;
import dev.orcaworkflow.execution.admission.Holdings;
import dev.orcaworkflow.execution.attempt.Attempt;
import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.execution.worker.Worker;
import dev.orcaworkflow.execution.worker.WorkerLease;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Jobs of this worker's former life whose engines outlived it, or ended while nobody watched: they move to the new lease
 * in the transaction that takes it, with the same attempt, so that nobody takes them over in between.
 */
@ApplicationScoped
class JobAdoption {
    private static final Logger LOGGER = Logger.getLogger(JobAdoption.class);

    private static final String FORMER = "select " + KnownJob.REF + ", approval, expected_seconds from job"
            + " where state in ('RUNNING', 'CANCELLING') and lease_id in"
            + " (select lease_id from worker_lease where worker = ? and host = ?)";

    /** Only what is still as it was read: whoever took it over meanwhile keeps it. */
    private static final String MOVE = """
            update job j set lease_id = ?, changed_at = now()
            from unnest(?, ?) as n(job_id, attempt)
            where j.job_id = n.job_id and j.attempt = n.attempt and j.state in ('RUNNING', 'CANCELLING')
              and not exists (select 1 from worker_lease l where l.lease_id = j.lease_id)
            returning j.job_id""";

    private final Database database;
    private final Worker worker;
    private final WorkerLease lease;
    private final Approvals approvals;
    private final Attempt attempt;
    private final Allowances allowances;
    private final Holdings holdings;

    JobAdoption(
            Database database,
            Worker worker,
            WorkerLease lease,
            Approvals approvals,
            Attempt attempt,
            Allowances allowances,
            Holdings holdings) {
        this.database = database;
        this.worker = worker;
        this.lease = lease;
        this.approvals = approvals;
        this.attempt = attempt;
        this.allowances = allowances;
        this.holdings = holdings;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Former(JobRef job, byte[] approval, double expectedSeconds) {}

    /** Takes a lease, and with it the jobs whose engines can be gone on with, and what those hold. */
    List<JobGroup> takeLease() {
        List<JobGroup> resumable = former().stream()
                .map(this::job)
                .filter(job -> attempt.canResume(job.order()))
                .map(job -> new JobGroup(List.of(job), job.granted(), UUID.randomUUID(), true))
                .toList();
        Set<UUID> moved = new HashSet<>();
        List<JobGroup> adopted = new ArrayList<>();
        lease.take(fresh -> {
            moved.addAll(move(resumable.stream().map(JobAdoption::only).toList(), fresh));
            resumable.stream().filter(group -> moved.contains(only(group).id())).forEach(group -> {
                // Whoever is in use already is not asked whether it is free.
                holdings.hold(group.holding(), fresh, group.demand());
                adopted.add(group);
            });
        });
        adopted.stream()
                .map(JobAdoption::only)
                .forEach(job -> LOGGER.infof(
                        "Goes on with attempt %d of %s (%s), whose engine outlived its worker",
                        job.ref().attempt(), job.ref().config(), job.ref().batch()));
        return adopted;
    }

    private static Job only(JobGroup group) {
        return group.jobs().getFirst();
    }

    private Job job(Former former) {
        var approval = approvals.decode(former.approval());
        Demand asked = Job.demand(approval);
        Demand granted = approval.engine() == null ? asked : allowances.inUse(asked, approval.engine());
        return new Job(former.job(), approval, granted, former.expectedSeconds());
    }

    private List<Former> former() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.query(
                        "look for former jobs",
                        row -> new Former(
                                KnownJob.ref(row), row.getBytes("approval"), row.getDouble("expected_seconds")),
                        FORMER,
                        worker.name(),
                        worker.host()));
    }

    /** Returns those that are now under the fresh lease. */
    List<UUID> move(List<Job> jobs, UUID fresh) {
        return jobs.isEmpty()
                ? List.of()
                : database.query(
                        "adopt jobs",
                        row -> row.getObject(1, UUID.class),
                        MOVE,
                        fresh,
                        jobs.stream().map(Job::id).toArray(UUID[]::new),
                        jobs.stream().map(job -> job.ref().attempt()).toArray(Integer[]::new));
    }
}
