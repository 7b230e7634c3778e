package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.admission.AdmissionPolicy.Candidate;
import dev.orcaworkflow.execution.admission.Allowance;
import dev.orcaworkflow.execution.admission.Demand;
import dev.orcaworkflow.execution.admission.MeasuredNeeds;
import dev.orcaworkflow.execution.admission.MeasuredNeeds.Known;
import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.execution.engine.Engines;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The waiting jobs of a batch in the order in which they should start: longest expected first, or as the sequence says,
 * the oldest breaking ties. Only those that one of this worker's engines runs and that lack no licence seat.
 */
@ApplicationScoped
class JobQueue {
    private static final String RUNNABLE = """
            select job_id, expected_seconds, passed_over, approval from job j
            where batch = ? and state = 'WAITING' and coalesce(engine, ?) = any(?)""";

    private static final String LOCKED = " limit ? for update skip locked";

    private static final String PARALLEL = RUNNABLE + " order by expected_seconds desc, arrival" + LOCKED;

    /** Some places go first: those of a sequence, or of the few that are tried before all others. */
    private static final String FIRST = RUNNABLE + " and position < ? order by position" + LOCKED;

    /** The next in order, once everything before it is terminal. */
    private static final String SEQUENTIAL = RUNNABLE + """
             and position < ? and not exists (
                select 1 from job p where p.batch = j.batch and p.position < j.position
                and p.state in ('WAITING', 'RUNNING', 'PUBLISHING', 'RECOVERING', 'CANCELLING'))
            order by position""" + LOCKED;

    private final Database database;
    private final Approvals approvals;
    private final MeasuredNeeds needs;
    private final Engines engines;
    private final ExecutionConfig config;

    JobQueue(Database database, Approvals approvals, MeasuredNeeds needs, Engines engines, ExecutionConfig config) {
        this.database = database;
        this.approvals = approvals;
        this.needs = needs;
        this.engines = engines;
        this.config = config;
    }

    /** A waiting job, with what it would hold. */
    record Queued(Candidate candidate, ConfigEvent.Approved approval) {
        UUID id() {
            return candidate.job();
        }

        Demand demand() {
            return candidate.demand();
        }
    }

    private record Waiting(UUID job, double expectedSeconds, int passedOver, ConfigEvent.Approved approval) {}

    /** Locks what it returns, and skips what others have locked. */
    List<Queued> of(BatchChoice choice, int most, Allowance allowance, Set<String> withoutSeat) {
        String[] runnable = Arrays.stream(engines.ids())
                .filter(engine -> !withoutSeat.contains(engine))
                .toArray(String[]::new);
        int places = choice.firstOnly() == null ? Integer.MAX_VALUE : choice.firstOnly();
        String deed = "queue jobs of " + choice.batch();
        String engine = config.defaultEngine();
        List<Waiting> waiting =
                switch (choice.mode()) {
                    case SEQUENTIAL ->
                        query(deed, SEQUENTIAL, choice.batch(), engine, runnable, places, Math.min(1, most));
                    case PARALLEL ->
                        choice.firstOnly() == null
                                ? query(deed, PARALLEL, choice.batch(), engine, runnable, most)
                                : query(deed, FIRST, choice.batch(), engine, runnable, places, most);
                };
        Known known = needs.of(waiting.stream()
                .filter(job -> !engines.isInside(job.approval().engine()))
                .map(job -> Job.kind(job.approval()))
                .distinct()
                .toList());
        return waiting.stream().map(job -> queued(job, allowance, known)).toList();
    }

    private List<Waiting> query(String deed, String sql, Object... parameters) {
        return database.query(
                deed,
                row -> new Waiting(
                        row.getObject("job_id", UUID.class),
                        row.getDouble("expected_seconds"),
                        row.getInt("passed_over"),
                        approvals.decode(row.getBytes("approval"))),
                sql,
                parameters);
    }

    private String engine(Waiting job) {
        return job.approval().engine() == null
                ? config.defaultEngine()
                : job.approval().engine();
    }

    private Queued queued(Waiting job, Allowance allowance, Known known) {
        Demand guessed = allowance.demand(Job.demand(job.approval()), engine(job));
        Demand demand = known.demand(Job.kind(job.approval()), guessed);
        return new Queued(new Candidate(job.job(), demand, job.expectedSeconds(), job.passedOver()), job.approval());
    }
}
