package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.execution.ExecutionMetrics;
import dev.orcaworkflow.execution.ExecutionMetrics.Ending;
import dev.orcaworkflow.execution.batch.Batch;
import dev.orcaworkflow.execution.batch.BatchLedger;
import dev.orcaworkflow.execution.batch.BatchState;
import dev.orcaworkflow.execution.batch.BatchTally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes verdicts in, a polled batch of messages at a time: decides each, then writes all rows of one kind at once. */
@ApplicationScoped
class JobIntake {
    private final JobRows rows;
    private final BatchLedger batches;
    private final JobEvents events;
    private final ExecutionMetrics metrics;

    JobIntake(JobRows rows, BatchLedger batches, JobEvents events, ExecutionMetrics metrics) {
        this.rows = rows;
        this.batches = batches;
        this.events = events;
        this.metrics = metrics;
    }

    /** What was decided for one arrival; {@code from} is null for a job that is new. */
    record Change(Arrival arrival, KnownJob from, JobState to) {}

    @Transactional(TxType.MANDATORY)
    void take(List<Arrival> arrivals) {
        List<Arrival> rest = new ArrayList<>(arrivals);
        while (!rest.isEmpty()) {
            rest = takeFirstOfEachJob(rest);
        }
    }

    /** Two verdicts about one job are two steps; returns the later ones. */
    private List<Arrival> takeFirstOfEachJob(List<Arrival> arrivals) {
        Set<UUID> seen = new HashSet<>();
        List<Arrival> first = new ArrayList<>();
        List<Arrival> later = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            (seen.add(arrival.job().jobId()) ? first : later).add(arrival);
        }
        // Jobs before batches, as everybody else locks them.
        Map<UUID, KnownJob> known =
                rows.lock(first.stream().map(arrival -> arrival.job().jobId()).toList());
        Map<String, Batch> open = batches.register(settings(first));
        apply(decide(first, known, open), open);
        return later;
    }

    private static Map<String, Optional<BatchSettings>> settings(List<Arrival> arrivals) {
        Map<String, Optional<BatchSettings>> settings = new HashMap<>();
        arrivals.forEach(arrival -> settings.merge(
                arrival.job().batch(), arrival.settings(), (one, other) -> one.isPresent() ? one : other));
        return settings;
    }

    private static List<Change> decide(List<Arrival> arrivals, Map<UUID, KnownJob> known, Map<String, Batch> open) {
        List<Change> changes = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            KnownJob job = known.get(arrival.job().jobId());
            Batch batch = open.get(arrival.job().batch());
            switch (IntakePolicy.decide(arrival, Optional.ofNullable(job), batch.state())) {
                case IntakeDecision.Enter(JobState state) -> changes.add(new Change(arrival, null, state));
                case IntakeDecision.Move(JobState state) -> changes.add(new Change(arrival, job, state));
                case IntakeDecision.Ignore _ -> {
                    // Delivered twice, or overtaken: nothing to do.
                }
            }
        }
        return changes;
    }

    private void apply(List<Change> changes, Map<String, Batch> open) {
        BatchTally tally = new BatchTally();
        for (Change change : changes) {
            String batch = change.arrival().job().batch();
            if (change.from() == null) {
                tally.arrive(batch, change.to().standing());
                tally.expect(batch, change.arrival().foreseen());
            } else {
                tally.move(batch, change.from().state().standing(), change.to().standing());
            }
            announce(change);
        }
        rows.insert(changes.stream().filter(change -> change.from() == null).toList());
        rows.move(changes.stream().filter(change -> change.from() != null).toList());
        reopen(changes, open);
        batches.post(tally);
    }

    private void reopen(List<Change> changes, Map<String, Batch> open) {
        Map<String, String> reasons = new HashMap<>();
        for (Change change : changes) {
            Batch batch = open.get(change.arrival().job().batch());
            boolean atRest = batch.completed() || batch.state() == BatchState.STOPPED;
            if (!change.to().isTerminal() && atRest) {
                reasons.put(
                        batch.batch(),
                        change.from() == null
                                ? "A configuration arrived after the batch had completed"
                                : "A job runs again on request");
            }
        }
        reasons.forEach(batches::reopen);
    }

    private void announce(Change change) {
        switch (change.to()) {
            case SKIPPED ->
                events.skipped(
                        change.arrival().job(),
                        "Its batch was stopped",
                        change.arrival().approval());
            case CANCELLED ->
                events.cancelled(
                        change.arrival().job(),
                        "Its batch was cancelled",
                        change.arrival().approval());
            // Whoever gave the verdict has told the world.
            case REJECTED -> metrics.ended(Ending.REJECTED, change.arrival().errorClass());
            // Given up; what came out of its last attempt may still have to be published.
            case DEAD, PUBLISHING ->
                metrics.ended(Ending.FAILED, change.arrival().errorClass());
            case WAITING, RUNNING, RECOVERING, CANCELLING, SUCCEEDED -> {}
        }
    }
}
