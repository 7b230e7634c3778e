package dev.orcaworkflow.execution.admission;

import dev.orcaworkflow.execution.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What people may see of licence pools and change about them. A limit lowered below its use lets runs end and kills
 * none; a raised one holds for the next claim. Every change is written down.
 */
@ApplicationScoped
public class LicenceControl {
    private static final String REMEMBER = """
            insert into limit_change (pool, seats_before, seats_after, reserves_before, reserves_after, changed_by, reason)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String CHANGES = """
            select pool, seats_before, seats_after, reserves_before, reserves_after, changed_by, reason,
                   to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as changed_at
            from limit_change where pool = ? order by change_id desc limit 1000""";

    private final Database database;
    private final LicencePools pools;
    private final Clock clock;

    LicenceControl(Database database, LicencePools pools, Clock clock) {
        this.database = database;
        this.pools = pools;
        this.clock = clock;
    }

    /**
     * @param limit new number of seats, or null to leave it
     * @param reserves as {@code 2 08:00-18:00 MON-FRI}, several with commas, or null to leave them
     */
    public record Change(Integer limit, String reserves, String changedBy, String reason) {}

    /** A change that was made. */
    public record Changed(
            String pool,
            int limitBefore,
            int limitAfter,
            String reservesBefore,
            String reservesAfter,
            String changedBy,
            String reason,
            String changedAt) {}

    @Transactional
    public List<PoolStatus> list() {
        Usage usage = new Usage(
                database.query("read what is in use", Holding.ROW, "select " + Holding.COLUMNS + " from holding"));
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), pools.zone());
        return pools.list().stream().map(pool -> status(pool, usage, now)).toList();
    }

    @Transactional
    public Optional<PoolStatus> find(String pool) {
        return list().stream().filter(status -> status.pool().equals(pool)).findFirst();
    }

    private static PoolStatus status(SeatPool pool, Usage usage, LocalDateTime now) {
        int used = usage.seats(pool);
        return new PoolStatus(
                pool.name(),
                pool.limit(),
                used,
                pool.free(used, now),
                pool.reserved(now),
                pool.others(used),
                pool.cooling(),
                pool.weight(),
                pool.counting().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                pool.engines(),
                SeatReserve.text(pool.reserves()),
                pool.server() == null ? null : pool.server().total(),
                pool.server() == null ? null : pool.server().used());
    }

    /**
     * Changes a pool, or sets one up that was not known, for the engine of its name.
     *
     * @throws IllegalArgumentException that says what was expected
     */
    @Transactional
    public PoolStatus change(String name, Change change) {
        if (change.limit() != null && change.limit() < 0) {
            throw new IllegalArgumentException("limit %d: expected a number of seats from 0".formatted(change.limit()));
        }
        SeatPool before = pools.lockOrMake(name);
        int limit = change.limit() == null ? before.limit() : change.limit();
        String reservesBefore = SeatReserve.text(before.reserves());
        String reserves =
                change.reserves() == null ? reservesBefore : SeatReserve.text(SeatReserve.all(change.reserves()));
        database.update(
                "change licence pool " + name,
                "update licence_pool set seats = ?, reserves = ? where pool = ?",
                limit,
                reserves,
                name);
        database.update(
                "write the change down",
                REMEMBER,
                name,
                before.limit(),
                limit,
                reservesBefore,
                reserves,
                said(change.changedBy(), "unknown"),
                said(change.reason(), ""));
        return find(name).orElseThrow();
    }

    private static String said(String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    /** The latest first, at most 1000. */
    @Transactional
    public List<Changed> changes(String pool) {
        return database.query(
                "list changes of " + pool,
                row -> new Changed(
                        row.getString("pool"),
                        row.getInt("seats_before"),
                        row.getInt("seats_after"),
                        row.getString("reserves_before"),
                        row.getString("reserves_after"),
                        row.getString("changed_by"),
                        row.getString("reason"),
                        row.getString("changed_at")),
                CHANGES,
                pool);
    }
}
