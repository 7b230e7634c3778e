package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.execution.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A batch whose jobs may start now.
 *
 * @param room jobs that may start beside those that run, or null for as many as there is room for
 * @param firstOnly only so many of its places may start yet, or null for all
 * @param coreSecondsLeft of its limit, or null when it has none
 * @param seatSecondsLeft the same for licence seats
 */
record BatchChoice(
        String batch,
        Mode mode,
        int waiting,
        int running,
        Integer room,
        Integer firstOnly,
        Double coreSecondsLeft,
        Double seatSecondsLeft) {
    private static final int AT_ONCE = 16;

    private static final String COLUMNS = """
            batch, mode, waiting, running, max_workers - running as room,
            case when canary_stage = 'RUNNING' then canary end as first_only,
            core_hours * 3600 - core_seconds as core_left, licence_hours * 3600 - seat_seconds as seat_left""";

    private static final String MAY_START = """
            waiting > 0 and state = 'OPEN' and (max_workers is null or running < max_workers)
            and (mode = 'PARALLEL' or ordered and running = 0) and canary_stage is distinct from 'CHOOSING'""";

    /** Priority first; then whoever was served least, and of theirs the batch that was served least. */
    private static final String NEXT = """
            select b.* from submitter s cross join lateral (
                select priority, served, opened_at, %1$s from batch
                where submitted_by = s.name and batch <> all(?) and %2$s
                order by priority desc, served, opened_at limit %3$d) b
            order by b.priority desc, s.served, b.served, b.opened_at limit %3$d""".formatted(COLUMNS, MAY_START, AT_ONCE);

    private static final String LOCK =
            "select %s from batch where batch = ? and %s for update".formatted(COLUMNS, MAY_START);

    /** At most {@value #AT_ONCE}, in the order in which their jobs should start. */
    static List<BatchChoice> next(Database database, Collection<String> butNot) {
        return database.query("choose a batch", BatchChoice::read, NEXT, (Object) butNot.toArray(String[]::new));
    }

    static boolean mayBeMore(List<BatchChoice> choices) {
        return choices.size() == AT_ONCE;
    }

    private static BatchChoice read(ResultSet row) throws SQLException {
        return new BatchChoice(
                row.getString("batch"),
                Mode.valueOf(row.getString("mode")),
                row.getInt("waiting"),
                row.getInt("running"),
                row.getObject("room", Integer.class),
                row.getObject("first_only", Integer.class),
                row.getObject("core_left", Double.class),
                row.getObject("seat_left", Double.class));
    }

    /** True when two workers together might start more than they may. */
    boolean needsLock() {
        return room != null || mode == Mode.SEQUENTIAL || isLimited();
    }

    boolean isLimited() {
        return coreSecondsLeft != null || seatSecondsLeft != null;
    }

    /** As it is now and stays until the transaction ends; empty when nothing of it may start any more. */
    Optional<BatchChoice> locked(Database database) {
        return database.query("lock batch " + batch, BatchChoice::read, LOCK, batch).stream()
                .findFirst();
    }
}
