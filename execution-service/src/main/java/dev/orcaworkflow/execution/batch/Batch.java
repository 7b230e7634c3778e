package dev.orcaworkflow.execution.batch;

import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.execution.database.Row;

/**
 * A batch as its row says.
 *
 * @param size configurations it will have, or null for as many as come
 * @param maxWorkers most jobs at once, or null
 * @param completed every job was terminal, and none came since
 * @param events how much was told of it so far
 */
public record Batch(
        String batch,
        BatchState state,
        Integer size,
        Mode mode,
        Integer maxWorkers,
        String stopOn,
        int tolerance,
        Totals totals,
        boolean completed,
        long events) {

    static final String COLUMNS =
            "batch, state, size, mode, max_workers, stop_on, tolerance, arrived, waiting, running,"
                    + " recovering, succeeded, rejected, dead, skipped, cancelled, completed_at, events";

    static final Row<Batch> ROW = row -> new Batch(
            row.getString("batch"),
            BatchState.valueOf(row.getString("state")),
            row.getObject("size", Integer.class),
            Mode.valueOf(row.getString("mode")),
            row.getObject("max_workers", Integer.class),
            row.getString("stop_on"),
            row.getInt("tolerance"),
            new Totals(
                    row.getInt("arrived"),
                    row.getInt("waiting"),
                    row.getInt("running"),
                    row.getInt("recovering"),
                    row.getInt("succeeded"),
                    row.getInt("rejected"),
                    row.getInt("dead"),
                    row.getInt("skipped"),
                    row.getInt("cancelled")),
            row.getObject("completed_at") != null,
            row.getLong("events"));

    /** How many jobs stand where; {@code arrived} is their sum. */
    public record Totals(
            int arrived,
            int waiting,
            int running,
            int recovering,
            int succeeded,
            int rejected,
            int dead,
            int skipped,
            int cancelled) {
        public int live() {
            return waiting + running + recovering;
        }

        public int ended() {
            return arrived - live();
        }

        public int failed() {
            return rejected + dead;
        }
    }
}
