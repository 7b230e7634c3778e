package dev.orcaworkflow.execution.batch;

import static dev.orcaworkflow.execution.database.Columns.numbers;
import static dev.orcaworkflow.execution.database.Columns.optionalMeasures;
import static dev.orcaworkflow.execution.database.Columns.optionalNumbers;
import static dev.orcaworkflow.execution.database.Columns.texts;

import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.contracts.BatchLimits;
import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.execution.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows of batches, within the transactions that move their jobs. */
@ApplicationScoped
public class BatchLedger {
    /** What holds for a batch of which nothing is known yet but that it exists. */
    private static final BatchSettings UNKNOWN =
            new BatchSettings(null, Mode.PARALLEL, null, 4, "never", RecoveryScope.CONFIGURATION, 0, "standard", null);

    private static final BatchLimits UNLIMITED = new BatchLimits(null, null, null, null);

    private static final String REGISTER = """
            insert into batch as b (batch, described, size, mode, max_workers, priority, stop_on, tolerance,
                submitted_by, canary, canary_stage, break_after, core_hours, licence_hours, served)
            select n.batch, n.described, n.size, n.mode, n.max_workers, n.priority, n.stop_on, n.tolerance,
                   n.submitted_by, n.canary, case when n.canary is not null then 'CHOOSING' end, n.break_after,
                   n.core_hours, n.licence_hours, coalesce((select min(served) from batch where waiting > 0), 0)
            from unnest(?, ?::boolean[], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                 as n(batch, described, size, mode, max_workers, priority, stop_on, tolerance, submitted_by, canary,
                      break_after, core_hours, licence_hours)
            on conflict (batch) do update set last_arrival_at = now(),
                described = b.described or excluded.described,
                size = case when b.described then b.size else excluded.size end,
                mode = case when b.described then b.mode else excluded.mode end,
                max_workers = case when b.described then b.max_workers else excluded.max_workers end,
                priority = case when b.described then b.priority else excluded.priority end,
                stop_on = case when b.described then b.stop_on else excluded.stop_on end,
                tolerance = case when b.described then b.tolerance else excluded.tolerance end,
                submitted_by = case when b.described then b.submitted_by else excluded.submitted_by end,
                canary = case when b.described then b.canary else excluded.canary end,
                canary_stage = case when b.described then b.canary_stage else excluded.canary_stage end,
                break_after = case when b.described then b.break_after else excluded.break_after end,
                core_hours = case when b.described then b.core_hours else excluded.core_hours end,
                licence_hours = case when b.described then b.licence_hours else excluded.licence_hours end
            returning (xmax = 0) as fresh,\s""" + Batch.COLUMNS;

    private static final String POST = """
            update batch b set waiting = b.waiting + c.w, running = b.running + c.r, recovering = b.recovering + c.v,
                succeeded = b.succeeded + c.s, rejected = b.rejected + c.j, dead = b.dead + c.d,
                skipped = b.skipped + c.k, cancelled = b.cancelled + c.c, served = b.served + c.seconds,
                arrived = b.arrived + c.w + c.r + c.v + c.s + c.j + c.d + c.k + c.c,
                runs = b.runs + c.runs::int, run_seconds = b.run_seconds + c.run_seconds,
                core_seconds = b.core_seconds + c.core_seconds, seat_seconds = b.seat_seconds + c.seat_seconds,
                log_ratio = b.log_ratio + c.log_ratio, log_ratio_squares = b.log_ratio_squares + c.squares,
                expected_jobs = b.expected_jobs + c.jobs::int,
                expected_core_seconds = b.expected_core_seconds + c.expected_cores,
                expected_seat_seconds = b.expected_seat_seconds + c.expected_seats
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                 as c(name, w, r, v, s, j, d, k, c, seconds, runs, run_seconds, core_seconds, seat_seconds, log_ratio,
                      squares, jobs, expected_cores, expected_seats)
            where b.batch = c.name returning\s""" + Batch.COLUMNS;

    private final Database database;
    private final Submitters submitters;
    private final BatchEvents events;
    private final BatchEstimates estimates;
    private final Clock clock;

    BatchLedger(Database database, Submitters submitters, BatchEvents events, BatchEstimates estimates, Clock clock) {
        this.database = database;
        this.submitters = submitters;
        this.events = events;
        this.estimates = estimates;
        this.clock = clock;
    }

    private record Arrival(String batch, boolean described, BatchSettings settings) {}

    private record Registered(boolean fresh, Batch batch) {}

    /**
     * Opens the batches that are new, keeps the settings of those that are not, and locks all of them. The settings may
     * be null where a batch is only heard of.
     */
    public Map<String, Batch> register(Map<String, Optional<BatchSettings>> settings) {
        submitters.know(settings.values().stream()
                .map(said -> submitter(said.orElse(UNKNOWN)))
                .toList());
        List<Arrival> arrivals = new ArrayList<>();
        new TreeMap<>(settings)
                .forEach((batch, said) -> arrivals.add(new Arrival(batch, said.isPresent(), said.orElse(UNKNOWN))));
        Map<String, Batch> batches = new HashMap<>();
        Set<String> newcomers = new TreeSet<>();
        for (Registered registered : insert(arrivals)) {
            Batch batch = registered.batch();
            batches.put(batch.batch(), batch);
            if (registered.fresh()) {
                BatchSettings opened = settings.get(batch.batch()).orElse(UNKNOWN);
                newcomers.add(submitter(opened));
                events.append(new BatchEvent.Opened(batch.batch(), 0, clock.instant(), opened));
            }
        }
        submitters.join(newcomers);
        return batches;
    }

    private static String submitter(BatchSettings settings) {
        return settings.submittedBy() == null ? "" : settings.submittedBy();
    }

    private static BatchLimits limits(BatchSettings settings) {
        return settings.limits() == null ? UNLIMITED : settings.limits();
    }

    private List<Registered> insert(List<Arrival> arrivals) {
        return database.query(
                "register batches",
                row -> new Registered(row.getBoolean("fresh"), Batch.ROW.read(row)),
                REGISTER,
                texts(arrivals, Arrival::batch),
                texts(arrivals, arrival -> String.valueOf(arrival.described())),
                optionalNumbers(arrivals, arrival -> arrival.settings().size()),
                texts(arrivals, arrival -> arrival.settings().mode().name()),
                optionalNumbers(arrivals, arrival -> arrival.settings().maxWorkers()),
                numbers(arrivals, arrival -> arrival.settings().priority()),
                texts(arrivals, arrival -> arrival.settings().stopOn()),
                numbers(arrivals, arrival -> arrival.settings().tolerance()),
                texts(arrivals, arrival -> submitter(arrival.settings())),
                optionalNumbers(arrivals, arrival -> limits(arrival.settings()).canary()),
                optionalNumbers(arrivals, arrival -> limits(arrival.settings()).breakAfter()),
                optionalMeasures(arrivals, arrival -> limits(arrival.settings()).coreHours()),
                optionalMeasures(arrivals, arrival -> limits(arrival.settings()).licenceHours()));
    }

    /** Writes the counters; stops the batches whose rule holds now. */
    public void post(BatchTally tally) {
        if (tally.isEmpty()) {
            return;
        }
        List<Batch> changed = database.query(
                "count jobs of batches",
                Batch.ROW,
                POST,
                tally.batches(),
                tally.changes(Standing.WAITING),
                tally.changes(Standing.RUNNING),
                tally.changes(Standing.RECOVERING),
                tally.changes(Standing.SUCCEEDED),
                tally.changes(Standing.REJECTED),
                tally.changes(Standing.DEAD),
                tally.changes(Standing.SKIPPED),
                tally.changes(Standing.CANCELLED),
                tally.served(),
                tally.spent(Spending::runs),
                tally.spent(Spending::seconds),
                tally.spent(Spending::coreSeconds),
                tally.spent(Spending::seatSeconds),
                tally.spent(Spending::logRatio),
                tally.spent(Spending::logRatioSquares),
                tally.expected(Spending::runs),
                tally.expected(Spending::coreSeconds),
                tally.expected(Spending::seatSeconds));
        if (tally.serves()) {
            submitters.serve(tally.batches(), tally.served());
        }
        changed.forEach(batch -> {
            estimates.tellWhenAllThere(batch, tally);
            stopWhenDue(batch, tally);
        });
    }

    private void stopWhenDue(Batch batch, BatchTally tally) {
        StopRule rule = StopRule.of(batch.stopOn());
        // A share of a batch of unknown size changes with every end.
        boolean news = tally.bringsNews(batch.batch()) || batch.size() == null && rule instanceof StopRule.Share;
        if (news && batch.state().allows(BatchState.STOPPED)) {
            rule.judge(batch.totals(), batch.size(), tally.criticalOf(batch.batch()))
                    .ifPresent(reason -> stop(batch.batch(), reason));
        }
    }

    /** Lets no further job of a batch start; does nothing where that is so already. */
    public void stop(String batch, String reason) {
        change(batch, BatchState.STOPPED, reason)
                .ifPresent(stopped ->
                        events.append(new BatchEvent.Stopped(batch, stopped.events(), clock.instant(), reason)));
    }

    /** Lets nothing more of a batch start until somebody resumes it; does nothing where that is so already. */
    public void pause(String batch, String reason) {
        change(batch, BatchState.PAUSED, reason)
                .ifPresent(paused ->
                        events.append(new BatchEvent.Paused(batch, paused.events(), clock.instant(), reason)));
    }

    /** A batch that had completed, or that a rule had stopped, has a live job again. */
    public void reopen(String batch, String reason) {
        database.query(
                        "reopen batch " + batch,
                        Batch.ROW,
                        "update batch set completed_at = null, events = events + 1,"
                                + " state = case when state = 'STOPPED' then 'OPEN' else state end where batch = ?"
                                + " and (completed_at is not null or state = 'STOPPED') returning " + Batch.COLUMNS,
                        batch)
                .forEach(open -> events.append(new BatchEvent.Reopened(batch, open.events(), clock.instant(), reason)));
    }

    public Optional<Batch> find(String batch) {
        return database
                .query(
                        "find batch " + batch,
                        Batch.ROW,
                        "select " + Batch.COLUMNS + " from batch where batch = ?",
                        batch)
                .stream()
                .findFirst();
    }

    /** Empty when the batch's state does not allow it. */
    Optional<Batch> change(String batch, BatchState next, String reason) {
        String[] from = texts(
                List.of(BatchState.values()).stream()
                        .filter(state -> state.allows(next))
                        .toList(),
                BatchState::name);
        return database
                .query(
                        "change state of batch " + batch,
                        Batch.ROW,
                        "update batch set state = ?, reason = ?, events = events + 1 where batch = ? and state = any(?)"
                                + " returning " + Batch.COLUMNS,
                        next.name(),
                        reason,
                        batch,
                        from)
                .stream()
                .findFirst();
    }
}
