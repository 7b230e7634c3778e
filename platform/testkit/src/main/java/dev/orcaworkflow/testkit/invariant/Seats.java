package dev.orcaworkflow.testkit.invariant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * I3: seats in use never exceed what the pool allowed when they were taken. A limit that was lowered meanwhile lets runs
 * end, so the use may be above it, and must then fall.
 */
final class Seats {
    private final Rows rows;
    private final Map<String, Integer> usedBefore = new HashMap<>();

    Seats(Rows rows) {
        this.rows = rows;
    }

    private record Pool(String name, int limit, int used) {}

    List<String> faults() {
        return pools().stream()
                .filter(pool -> pool.used() > Math.max(pool.limit(), before(pool)))
                .map(pool -> "I3: %d seats of %s are in use where %d may be, before it were %d"
                        .formatted(pool.used(), pool.name(), pool.limit(), before(pool)))
                .toList();
    }

    private int before(Pool pool) {
        return usedBefore.getOrDefault(pool.name(), 0);
    }

    private List<Pool> pools() {
        List<Pool> pools = rows.read("""
                select p.pool, p.seats, case p.counts when 'HOST_USER' then coalesce(sum(u.most), 0)
                                                      else coalesce(sum(u.seats), 0) end::int
                from licence_pool p left join (
                    select s.pool, h.host, sum(s.seats) as seats, max(s.seats) as most
                    from holding h cross join lateral unnest(h.pools, h.seats) as s(pool, seats) group by 1, 2) u
                  on u.pool = p.pool group by p.pool, p.seats, p.counts""", row -> new Pool(row.getString(1), row.getInt(2), row.getInt(3)));
        return pools;
    }

    /** To be called after the faults were looked for. */
    void remember() {
        pools().forEach(pool -> usedBefore.put(pool.name(), pool.used()));
    }

    List<String> heldAtRest() {
        return rows.sentences(
                "I3: at rest %s holds %s milli-cores and seats of %s since %s",
                "select worker, milli_cores, pools::text, taken_at::text from holding");
    }
}
