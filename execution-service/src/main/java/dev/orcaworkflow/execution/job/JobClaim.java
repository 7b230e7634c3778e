package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.admission.Admission;
import dev.orcaworkflow.execution.admission.AdmissionPolicy;
import dev.orcaworkflow.execution.admission.AdmissionPolicy.Candidate;
import dev.orcaworkflow.execution.admission.Demand;
import dev.orcaworkflow.execution.admission.ResourceBudget;
import dev.orcaworkflow.execution.batch.BatchLedger;
import dev.orcaworkflow.execution.batch.BatchTally;
import dev.orcaworkflow.execution.batch.Standing;
import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.execution.database.Row;
import dev.orcaworkflow.execution.engine.Engines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes the next jobs for this worker, in one transaction: chooses the batch (priority, then the one served least), then
 * its jobs (longest expected first, or in order), so that two workers never take the same one and no batch starves. A
 * worker takes only what one of its engines runs: no other engine stands in.
 */
@ApplicationScoped
class JobClaim {
    private static final int BATCHES_TRIED = 16;

    private static final String BATCHES = """
            select batch, mode, waiting, max_workers - running as room from batch
            where waiting > 0 and state = 'OPEN' and (max_workers is null or running < max_workers)
              and (mode = 'PARALLEL' or ordered and running = 0)
            order by priority desc, served, opened_at limit\s""" + BATCHES_TRIED;

    /** Settles who may still start something where the number at once is limited. */
    private static final String LOCK_BATCH = """
            select max_workers - running as room from batch
            where batch = ? and state = 'OPEN' and (max_workers is null or running < max_workers)
              and (mode = 'PARALLEL' or running = 0) for update""";

    private static final String PARALLEL = """
            select job_id, expected_seconds, passed_over, approval from job where batch = ? and state = 'WAITING'
              and (engine is null or engine = any(?))
            order by expected_seconds desc, arrival limit ? for update skip locked""";

    /** The next in order, once everything before it is terminal. */
    private static final String SEQUENTIAL = """
            select job_id, expected_seconds, passed_over, approval from job j where batch = ? and state = 'WAITING'
              and (engine is null or engine = any(?)) and not exists (select 1 from job p where p.batch = j.batch and p.position < j.position
                              and p.state in ('WAITING', 'RUNNING', 'PUBLISHING', 'RECOVERING', 'CANCELLING'))
            order by position limit least(1, ?) for update skip locked""";

    /** Only under a living lease: what a worker starts after it lost its lease would be lost too. */
    private static final String START = """
            update job set state = 'RUNNING', attempt = attempt + 1, lease_id = ?, reason = null,
                version = version + 1, changed_at = now()
            where job_id = any(?) and exists (select 1 from worker_lease l where l.lease_id = ?)
            returning job_id, batch, config, generation, revision, attempt, version""";

    private final Database database;
    private final BatchLedger ledger;
    private final ResourceBudget budget;
    private final Approvals approvals;
    private final Engines engines;
    private final ExecutionConfig config;

    JobClaim(
            Database database,
            BatchLedger ledger,
            ResourceBudget budget,
            Approvals approvals,
            Engines engines,
            ExecutionConfig config) {
        this.database = database;
        this.ledger = ledger;
        this.budget = budget;
        this.approvals = approvals;
        this.engines = engines;
        this.config = config;
    }

    private record Choice(String batch, Mode mode, int waiting, Integer room) {}

    private record Queued(Candidate candidate, ConfigEvent.Approved approval) {}

    /** @param free what the caller could give to a group now */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<JobGroup> claim(UUID lease, Demand free) {
        for (Choice choice : database.query("choose a batch", JobClaim::choice, BATCHES)) {
            Optional<JobGroup> group = from(choice, lease, free);
            if (group.isPresent()) {
                return group;
            }
        }
        return Optional.empty();
    }

    private static Choice choice(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Choice(
                row.getString("batch"),
                Mode.valueOf(row.getString("mode")),
                row.getInt("waiting"),
                row.getObject("room", Integer.class));
    }

    private Optional<JobGroup> from(Choice choice, UUID lease, Demand free) {
        int most = most(choice);
        List<Queued> queue = most == 0 ? List.of() : queue(choice, most);
        if (queue.isEmpty()) {
            return Optional.empty();
        }
        var policy =
                new AdmissionPolicy(budget.total(), most, config.groupSpan().toMillis() / 1e3);
        return switch (policy.decide(queue.stream().map(Queued::candidate).toList(), free)) {
            case Admission.Deferred _ -> {
                waitForResources(queue.getFirst().candidate().job());
                yield Optional.empty();
            }
            case Admission.Admitted admitted -> start(choice.batch(), admitted, queue, lease);
        };
    }

    /** Small groups while little is left, so that the last ones do not all wait for one thread. */
    private int most(Choice choice) {
        int fair = Math.ceilDiv(choice.waiting(), 2 * budget.slots());
        int most = Math.min(config.groupSize(), fair);
        if (choice.room() == null && choice.mode() == Mode.PARALLEL) {
            return most;
        }
        List<Integer> room = database.query(
                "lock batch " + choice.batch(),
                row -> Optional.ofNullable(row.getObject("room", Integer.class)).orElse(1),
                LOCK_BATCH,
                choice.batch());
        return room.isEmpty() ? 0 : Math.min(most, room.getFirst());
    }

    private List<Queued> queue(Choice choice, int most) {
        String sql =
                switch (choice.mode()) {
                    case PARALLEL -> PARALLEL;
                    case SEQUENTIAL -> SEQUENTIAL;
                };
        return database.query("queue jobs of " + choice.batch(), queued(), sql, choice.batch(), engines.ids(), most);
    }

    private Row<Queued> queued() {
        return row -> {
            var approval = approvals.decode(row.getBytes("approval"));
            UUID id = row.getObject("job_id", UUID.class);
            var candidate = new Candidate(
                    id, Job.demand(approval), row.getDouble("expected_seconds"), row.getInt("passed_over"));
            return new Queued(candidate, approval);
        };
    }

    private Optional<JobGroup> start(String batch, Admission.Admitted admitted, List<Queued> queue, UUID lease) {
        Map<UUID, JobRef> started = new HashMap<>();
        database.query(
                        "start jobs of " + batch,
                        KnownJob::ref,
                        START,
                        lease,
                        admitted.jobs().toArray(UUID[]::new),
                        lease)
                .forEach(ref -> started.put(ref.jobId(), ref));
        countPassedOver(admitted.passedOver());
        BatchTally tally = new BatchTally();
        List<Job> jobs = new ArrayList<>();
        for (Queued queued : queue) {
            JobRef ref = started.get(queued.candidate().job());
            if (ref != null) {
                jobs.add(new Job(ref, queued.approval()));
                tally.move(batch, Standing.WAITING, Standing.RUNNING);
                tally.serve(batch, queued.candidate().expectedSeconds());
            }
        }
        ledger.post(tally);
        return jobs.isEmpty() ? Optional.empty() : Optional.of(new JobGroup(jobs, admitted.demand()));
    }

    private void countPassedOver(List<UUID> jobs) {
        if (!jobs.isEmpty()) {
            database.update(
                    "count jobs that were passed over",
                    "update job set passed_over = passed_over + 1, reason = 'resources' where job_id = any(?)",
                    (Object) jobs.toArray(UUID[]::new));
        }
    }

    private void waitForResources(UUID job) {
        database.update(
                "say why a job waits", "update job set reason = 'resources' where job_id = ? and reason is null", job);
    }
}
