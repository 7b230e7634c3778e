package dev.orcaworkflow.execution.optimisation;

import dev.orcaworkflow.execution.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What approved jobs of all batches are expected to take that no worker has started yet. */
@ApplicationScoped
public class WaitingWork {
    /** Jobs of a batch hold as many cores as those of it that ran, and before one ran, as the embedded engine does. */
    private static final String CORE_SECONDS = """
            select coalesce(sum(w.seconds * case when b.run_seconds > 0
                then greatest(0.001, b.core_seconds / b.run_seconds) else 0.8 end), 0)::float8
            from (select batch, sum(expected_seconds) as seconds from job where state = 'WAITING' group by batch) w
                join batch b on b.batch = w.batch""";

    private final Database database;

    WaitingWork(Database database) {
        this.database = database;
    }

    /** In seconds of one core. */
    @Transactional
    public double coreSeconds() {
        return database.query("sum up what waits", row -> row.getDouble(1), CORE_SECONDS)
                .getFirst();
    }
}
