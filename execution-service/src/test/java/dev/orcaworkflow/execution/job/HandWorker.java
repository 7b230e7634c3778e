package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Resources;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.execution.admission.Demand;
import dev.orcaworkflow.execution.admission.Holdings;
import dev.orcaworkflow.execution.attempt.AttemptResult;
import dev.orcaworkflow.execution.attempt.RunFacts;
import dev.orcaworkflow.execution.batch.Spending;
import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.execution.engine.EngineOutcome;
import dev.orcaworkflow.execution.engine.RunUse;
import dev.orcaworkflow.execution.job.Arrival.Verdict;
import dev.orcaworkflow.messaging.EventCodec;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What workers and services around this one do, by hand and step by step, on the real rows. */
@ApplicationScoped
class HandWorker {
    static final Demand PLENTY = new Demand(800, 0);
    private static final EngineIdentity ENGINE = new EngineIdentity("fake", "1", "embedded", "none", "here", false);
    private static final Instant THEN = Instant.parse("2026-11-27T12:00:00Z");

    private final JobIntake intake;
    private final JobClaim claim;
    private final JobFinish finish;
    private final JobAdoption adoption;
    private final Holdings holdings;
    private final Database database;
    private final EventCodec codec;

    HandWorker(
            JobIntake intake,
            JobClaim claim,
            JobFinish finish,
            JobAdoption adoption,
            Holdings holdings,
            Database database,
            EventCodec codec) {
        this.intake = intake;
        this.claim = claim;
        this.finish = finish;
        this.adoption = adoption;
        this.holdings = holdings;
        this.database = database;
        this.codec = codec;
    }

    UUID takeLease() {
        UUID lease = UUID.randomUUID();
        execute("insert into worker_lease values ('%s', 'hand-%s', 'here', 1, now(), now() + interval '1 hour')"
                .formatted(lease, lease));
        return lease;
    }

    /** On a connection of the service: a new one each time would take most of a history's time. */
    void execute(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.update("do by hand", sql));
    }

    Optional<JobGroup> claim(UUID lease) {
        return claim.claim(lease, PLENTY);
    }

    void approve(JobRef job, BatchSettings settings, double expectedSeconds) {
        approve(List.of(job), settings, expectedSeconds);
    }

    void approve(List<JobRef> jobs, BatchSettings settings, double expectedSeconds) {
        approve(jobs, settings, "fake", expectedSeconds);
    }

    void approve(List<JobRef> jobs, BatchSettings settings, String engine, double expectedSeconds) {
        take(jobs.stream()
                .map(job -> new Arrival(
                        job,
                        Verdict.APPROVED,
                        Optional.of(settings),
                        codec.encode(approved(job, settings, engine, expectedSeconds)),
                        engine,
                        expectedSeconds,
                        Spending.NOTHING,
                        OrderHints.NONE,
                        null))
                .toList());
    }

    void giveUp(JobRef job) {
        take(List.of(new Arrival(
                job,
                Verdict.GIVEN_UP,
                Optional.empty(),
                null,
                null,
                0,
                Spending.NOTHING,
                OrderHints.NONE,
                "unknown_error")));
    }

    private void take(List<Arrival> arrivals) {
        QuarkusTransaction.requiringNew().run(() -> intake.take(arrivals));
    }

    private static ConfigEvent.Approved approved(
            JobRef job, BatchSettings settings, String engine, double expectedSeconds) {
        return new ConfigEvent.Approved(
                job,
                new ConfigText("meta: {basename: orcaflex_post_process}\n", null, "0"),
                new Submission("", null, engine, null, settings),
                engine,
                "shape",
                1,
                new Resources(800, 0, 0, Map.of()),
                expectedSeconds,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    /** One job more for what that group holds. */
    Optional<JobGroup> succeed(UUID lease, JobGroup before) {
        return claim.succeed(lease, new Grant(before.holding(), before.demand()));
    }

    /** The worker of that lease was killed, and comes back to engines that still work: with the same attempts. */
    List<JobGroup> comeBack(UUID former, UUID fresh, List<Job> working) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.update("end a former lease", "delete from worker_lease where lease_id = ?", former);
            List<UUID> moved = working.isEmpty() ? List.of() : adoption.move(working, fresh);
            List<JobGroup> adopted = working.stream()
                    .filter(job -> moved.contains(job.id()))
                    .map(job -> new JobGroup(List.of(job), job.granted(), UUID.randomUUID(), true))
                    .toList();
            adopted.forEach(group -> holdings.hold(group.holding(), fresh, group.demand()));
            return adopted;
        });
    }

    /** Ends a group; what it returns has been accepted and waits to be published. */
    List<Publication> end(JobGroup group, UUID lease, AttemptResult result) {
        return end(group, lease, result, true);
    }

    /** @param last nobody else shares what the group holds */
    List<Publication> end(JobGroup group, UUID lease, AttemptResult result, boolean last) {
        List<EndedRun> ended =
                group.jobs().stream().map(job -> new EndedRun(job, result)).toList();
        return finish.conclude(ended, lease, last ? Optional.of(group.holding()) : Optional.empty());
    }

    static AttemptResult accepted() {
        var run = new EngineOutcome.Completed(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0.01);
        return new AttemptResult.Accepted(facts(), run, new FileCounts(1, 1, 0), List.of(), List.of());
    }

    static AttemptResult.Failed failed(String code) {
        var evidence = new Evidence(null, null, code, null, null, code + " by hand", null);
        return new AttemptResult.Failed(facts(), evidence, new FileCounts(1, 0, 1), List.of(), List.of());
    }

    private static RunFacts facts() {
        return new RunFacts(ENGINE, THEN, THEN.plusMillis(20), 0.02, RunUse.inside(0.01), null, null, null);
    }
}
