package dev.orcaworkflow.execution.optimisation;

import dev.orcaworkflow.contracts.BatchUse;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.execution.database.Row;

/**
 * What a batch has used and waited for, as its rows say.
 *
 * @param canary configurations that run first, or null
 * @param served jobs of this share of the machine: how many open batches wait with at least its priority, itself included
 * @param left what is still to be done
 */
record BatchAccount(
        String batch,
        Mode mode,
        Integer canary,
        Integer maxWorkers,
        double elapsedSeconds,
        int waiting,
        int running,
        double runSeconds,
        double coreSeconds,
        double seatSeconds,
        Forecast.Experience experience,
        BatchUse.Waits waits,
        int served,
        Forecast.Work left) {

    static final String SELECT = """
            select b.batch, b.mode, b.canary, b.max_workers,
                extract(epoch from coalesce(b.completed_at, now()) - b.opened_at)::float8 as elapsed,
                b.waiting, b.running, b.runs, b.run_seconds, b.core_seconds, b.seat_seconds, b.log_ratio,
                b.log_ratio_squares, coalesce(w.ordering, 0) as w_order, coalesce(w.resources, 0) as w_resources,
                coalesce(w.licence, 0) as w_licence, coalesce(w.paused, 0) as w_paused,
                (select count(*) from batch o where o.waiting > 0 and o.state = 'OPEN' and o.priority >= b.priority
                     and o.batch <> b.batch) + 1 as sharing,
                l.jobs, l.seconds, l.longest
            from batch b left join batch_wait w on w.batch = b.batch cross join lateral (
                select count(*) as jobs, coalesce(sum(case when state = 'WAITING' then expected_seconds
                        else greatest(0, expected_seconds - extract(epoch from now() - changed_at)) end), 0) as seconds,
                    coalesce(max(expected_seconds), 0) as longest
                from job j where j.batch = b.batch and state in ('WAITING', 'RUNNING')) l
            where b.batch = ?""";

    static final Row<BatchAccount> ROW = row -> new BatchAccount(
            row.getString("batch"),
            Mode.valueOf(row.getString("mode")),
            row.getObject("canary", Integer.class),
            row.getObject("max_workers", Integer.class),
            row.getDouble("elapsed"),
            row.getInt("waiting"),
            row.getInt("running"),
            row.getDouble("run_seconds"),
            row.getDouble("core_seconds"),
            row.getDouble("seat_seconds"),
            new Forecast.Experience(row.getInt("runs"), row.getDouble("log_ratio"), row.getDouble("log_ratio_squares")),
            new BatchUse.Waits(
                    row.getDouble("w_order") / 3600,
                    row.getDouble("w_resources") / 3600,
                    row.getDouble("w_licence") / 3600,
                    row.getDouble("w_paused") / 3600),
            row.getInt("sharing"),
            new Forecast.Work(row.getInt("jobs"), row.getDouble("seconds"), row.getDouble("longest")));

    /** Cores that a job holds, as those that ran did; of the embedded engine before one ran. */
    double coresPerJob() {
        return runSeconds > 0 ? Math.max(0.001, coreSeconds / runSeconds) : 0.8;
    }

    double seatsPerJob() {
        return runSeconds > 0 ? seatSeconds / runSeconds : 0;
    }

    String order() {
        String first = canary == null ? "" : "the first %d are tried alone, then ".formatted(canary);
        return first
                + switch (mode) {
                    case PARALLEL -> "longest expected first, the oldest breaking ties";
                    case SEQUENTIAL -> "one after the other, as numbered, chained or named";
                };
    }

    String orderReason() {
        return switch (mode) {
            case PARALLEL -> "A long job that starts last would leave the other slots idle at the end";
            case SEQUENTIAL -> "The batch asked for it: each may read what the one before it wrote";
        };
    }
}
