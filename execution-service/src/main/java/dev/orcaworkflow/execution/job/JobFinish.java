package dev.orcaworkflow.execution.job;

import static dev.orcaworkflow.execution.database.Columns.bytes;
import static dev.orcaworkflow.execution.database.Columns.ids;
import static dev.orcaworkflow.execution.database.Columns.numbers;
import static dev.orcaworkflow.execution.database.Columns.texts;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.execution.ExecutionMetrics;
import dev.orcaworkflow.execution.admission.Holdings;
import dev.orcaworkflow.execution.admission.MeasuredNeeds;
import dev.orcaworkflow.execution.attempt.AttemptResult;
import dev.orcaworkflow.execution.attempt.FailureCode;
import dev.orcaworkflow.execution.batch.BatchBreaker;
import dev.orcaworkflow.execution.batch.BatchLedger;
import dev.orcaworkflow.execution.batch.BatchTally;
import dev.orcaworkflow.execution.batch.Spending;
import dev.orcaworkflow.execution.batch.Standing;
import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.execution.reuse.EarlierResults;
import dev.orcaworkflow.execution.reuse.EarlierResults.Remembered;
import dev.orcaworkflow.execution.reuse.ReuseOutcome;
import dev.orcaworkflow.messaging.EventCodec;
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
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Writes down how runs ended, all of a group in one transaction, behind the fence: a row changes only while it is RUNNING
 * under this worker's lease with the run's own attempt. Whatever comes late finds the fence closed and is dropped.
 */
@ApplicationScoped
class JobFinish {
    private static final Logger LOGGER = Logger.getLogger(JobFinish.class);

    private static final String CONCLUDE = """
            update job j set state = n.state, result = n.result, ends_as = n.ends_as, lost_leases = 0, reason = null,
                lease_id = case when n.state = 'PUBLISHING' then j.lease_id end,
                version = j.version + 1, changed_at = now()
            from unnest(?, ?, ?, ?, ?) as n(job_id, attempt, state, ends_as, result)
            where j.job_id = n.job_id and j.attempt = n.attempt and j.state = 'RUNNING' and j.lease_id = ?
            returning j.job_id""";

    private static final String CANCEL = """
            update job set state = 'CANCELLED', lease_id = null, version = version + 1, changed_at = now()
            where job_id = any(?) and state = 'CANCELLING' and lease_id = ? returning\s""" + KnownJob.REF;

    private final Database database;
    private final BatchLedger ledger;
    private final BatchBreaker breaker;
    private final LicenceDenials denials;
    private final Holdings holdings;
    private final EarlierResults earlier;
    private final MeasuredNeeds needs;
    private final JobEvents events;
    private final EventCodec codec;
    private final ExecutionMetrics metrics;

    JobFinish(
            Database database,
            BatchLedger ledger,
            BatchBreaker breaker,
            LicenceDenials denials,
            Holdings holdings,
            EarlierResults earlier,
            MeasuredNeeds needs,
            JobEvents events,
            EventCodec codec,
            ExecutionMetrics metrics) {
        this.database = database;
        this.ledger = ledger;
        this.breaker = breaker;
        this.denials = denials;
        this.holdings = holdings;
        this.earlier = earlier;
        this.needs = needs;
        this.events = events;
        this.codec = codec;
        this.metrics = metrics;
    }

    /**
     * Returns what is now PUBLISHING and waits for {@link JobPublisher}.
     *
     * @param ended holding of the group, when these are its last runs
     */
    @Transactional(TxType.REQUIRES_NEW)
    List<Publication> conclude(List<EndedRun> runs, UUID lease, Optional<UUID> ended) {
        BatchTally tally = new BatchTally();
        List<Conclusion> conclusions = new ArrayList<>();
        List<Job> denied = new ArrayList<>();
        for (EndedRun run : runs) {
            switch (run.result()) {
                case AttemptResult.Accepted accepted -> conclusions.add(accepted(run, accepted));
                case AttemptResult.Failed failed -> conclusions.add(failed(run.job(), failed, tally));
                case AttemptResult.LicenceDenied _ -> denied.add(run.job());
                case AttemptResult.Interrupted _ -> {
                    // Cancelled ones follow below; those of a stopping worker go back with its lease.
                }
            }
        }
        // Pools are locked before batches, as claims do.
        Set<UUID> waiting = denials.putBack(denied, lease, tally);
        Set<UUID> concluded = write(conclusions, lease);
        List<Conclusion> counted = conclusions.stream()
                .filter(conclusion -> concluded.contains(conclusion.job().id()))
                .toList();
        denials.end(counted.stream().map(Conclusion::job).toList());
        counted.forEach(conclusion -> announce(conclusion, tally));
        cancelRest(runs, union(concluded, waiting), lease, tally);
        ledger.post(tally);
        breaker.count(each(counted, Conclusion::failure));
        earlier.remember(each(counted, Conclusion::reusable));
        needs.remember(each(counted, Conclusion::measured));
        ended.ifPresent(holdings::release);
        return each(counted, Conclusion::publication);
    }

    private static <T> List<T> each(List<Conclusion> conclusions, Function<Conclusion, Optional<T>> part) {
        return conclusions.stream().map(part).flatMap(Optional::stream).toList();
    }

    private Conclusion accepted(EndedRun run, AttemptResult.Accepted accepted) {
        var event = RunReports.succeeded(run.job(), accepted, run.reuse());
        return new Conclusion(
                run.job(),
                JobState.PUBLISHING,
                codec.encode(event),
                Optional.of(Publication.of(event)),
                Optional.empty(),
                reusable(run.reuse(), event),
                accepted.facts().use(),
                // What stood for a run cost nothing.
                run.reuse().isFound()
                        ? run.job().undone()
                        : run.job().ended(accepted.facts().seconds()),
                () -> metrics.ran(accepted));
    }

    private static Optional<Remembered> reusable(ReuseOutcome reuse, ResultEvent.Succeeded event) {
        return switch (reuse) {
            case ReuseOutcome.Missed missed -> Optional.of(new Remembered(missed.key(), event));
            case ReuseOutcome.NotAsked _, ReuseOutcome.Found _ -> Optional.empty();
        };
    }

    private Conclusion failed(Job job, AttemptResult.Failed failed, BatchTally tally) {
        var event = RunReports.failed(job, failed);
        byte[] result = failed.isPartial() ? codec.encode(event) : null;
        var failure = new BatchBreaker.Failure(job.ref().batch(), job.id(), failed.evidence());
        Spending spending = job.ended(failed.facts().seconds());
        return new Conclusion(
                job,
                JobState.RECOVERING,
                result,
                Optional.empty(),
                Optional.of(failure),
                Optional.empty(),
                failed.facts().use(),
                spending,
                () -> {
                    events.failed(event);
                    metrics.ran(failed);
                    if (FailureCode.isCritical(failed.evidence())) {
                        tally.critical(job.ref().batch(), failed.evidence().message());
                    }
                });
    }

    private Set<UUID> write(List<Conclusion> conclusions, UUID lease) {
        if (conclusions.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.query(
                "conclude runs",
                row -> row.getObject(1, UUID.class),
                CONCLUDE,
                ids(conclusions, conclusion -> conclusion.job().id()),
                numbers(conclusions, conclusion -> conclusion.job().ref().attempt()),
                texts(conclusions, conclusion -> conclusion.state().name()),
                texts(conclusions, conclusion -> conclusion
                        .publication()
                        .map(_ -> JobState.SUCCEEDED.name())
                        .orElse(null)),
                bytes(conclusions, Conclusion::result),
                lease));
    }

    private static void announce(Conclusion conclusion, BatchTally tally) {
        conclusion.announcement().run();
        String batch = conclusion.job().ref().batch();
        tally.end(batch, conclusion.spending());
        Standing now = conclusion.state().standing();
        if (now != Standing.RUNNING) {
            tally.move(batch, Standing.RUNNING, now);
        }
    }

    private static Set<UUID> union(Set<UUID> one, Set<UUID> other) {
        Set<UUID> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private void cancelRest(List<EndedRun> runs, Set<UUID> concluded, UUID lease, BatchTally tally) {
        List<EndedRun> rest =
                runs.stream().filter(run -> !concluded.contains(run.job().id())).toList();
        if (rest.isEmpty()) {
            return;
        }
        Map<UUID, ConfigEvent.Approved> approvals = new HashMap<>();
        rest.forEach(run -> approvals.put(run.job().id(), run.job().approval()));
        Set<UUID> cancelled = new HashSet<>();
        for (var ref : database.query(
                "cancel runs", KnownJob::ref, CANCEL, ids(rest, run -> run.job().id()), lease)) {
            cancelled.add(ref.jobId());
            events.cancelled(ref, "Cancelled while it ran", Optional.ofNullable(approvals.get(ref.jobId())));
            tally.move(ref.batch(), Standing.RUNNING, Standing.CANCELLED);
        }
        rest.stream()
                .filter(run -> !cancelled.contains(run.job().id()))
                .filter(run -> !(run.result() instanceof AttemptResult.Interrupted))
                .forEach(run -> LOGGER.infof(
                        "Attempt %d of %s came too late: the job is no longer this worker's",
                        run.job().ref().attempt(), run.job().ref().config()));
    }
}
