package dev.orcaworkflow.execution.batch;

import dev.orcaworkflow.execution.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who submits, and what was started for each of them: ten batches of one person get what one batch of another gets.
 * Batches that name nobody are one submitter together.
 */
@ApplicationScoped
class Submitters {
    /** Whoever was away claims no arrears: a newcomer begins where the one served least stands. */
    private static final String JOIN = """
            update submitter n set served = greatest(n.served, coalesce((
                select min(s.served) from submitter s
                where exists (select 1 from batch b where b.submitted_by = s.name and b.waiting > 0)), 0))
            where n.name = any(?) and not exists (select 1 from batch b where b.submitted_by = n.name and b.waiting > 0)
            """;

    private static final String SERVE = """
            update submitter s set served = s.served + n.seconds
            from (select b.submitted_by, sum(c.seconds) as seconds from unnest(?, ?) as c(name, seconds)
                  join batch b on b.batch = c.name group by 1) n
            where s.name = n.submitted_by""";

    private final Database database;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Submitters(Database database) {
        this.database = database;
    }

    /**
     * Makes sure that each has a row, whatever becomes of the caller's transaction: nothing of a submitter without one
     * would ever start. Asks the database only about names that this process has not seen yet.
     */
    void know(Collection<String> names) {
        Set<String> asked = new HashSet<>(names);
        asked.removeAll(known);
        if (!asked.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> database.update(
                            "know submitters",
                            "insert into submitter (name, served) select name, 0 from unnest(?) as n(name)"
                                    + " order by name on conflict do nothing",
                            (Object) asked.toArray(String[]::new)));
            known.addAll(asked);
        }
    }

    void join(Collection<String> names) {
        if (!names.isEmpty()) {
            database.update("let submitters join", JOIN, (Object) names.toArray(String[]::new));
        }
    }

    void serve(String[] batches, Double[] seconds) {
        database.update("count what submitters were served", SERVE, batches, seconds);
    }
}
