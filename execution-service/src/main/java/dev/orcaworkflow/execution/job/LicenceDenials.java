package dev.orcaworkflow.execution.job;

import static dev.orcaworkflow.execution.database.Columns.ids;

import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.admission.LicencePools;
import dev.orcaworkflow.execution.batch.BatchTally;
import dev.orcaworkflow.execution.batch.Standing;
import dev.orcaworkflow.execution.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * What follows when the licence server refuses: the job waits again as if it had never started, no attempt is burned,
 * and nobody asks that server for a while.
 */
@ApplicationScoped
class LicenceDenials {
    private static final Logger LOGGER = Logger.getLogger(LicenceDenials.class);

    /**
     * The version is part of the fence: the attempt is given back, so the number alone would let the same denial, told
     * twice, hit the next run.
     */
    private static final String PUT_BACK = """
            update job j set state = 'WAITING', attempt = j.attempt - 1, lease_id = null, lost_leases = 0,
                reason = 'licence', version = j.version + 1, changed_at = now()
            from unnest(?, ?::bigint[]) as n(job_id, version)
            where j.job_id = n.job_id and j.version = n.version and j.state = 'RUNNING' and j.lease_id = ?
            returning j.job_id""";

    private final Database database;
    private final LicencePools pools;
    private final ExecutionConfig config;

    LicenceDenials(Database database, LicencePools pools, ExecutionConfig config) {
        this.database = database;
        this.pools = pools;
        this.config = config;
    }

    /** Returns those that wait now; the others are no longer this worker's, or cancelled. */
    Set<UUID> putBack(List<Job> denied, UUID lease, BatchTally tally) {
        if (denied.isEmpty()) {
            return Set.of();
        }
        denied.stream().map(this::engine).distinct().sorted().forEach(pools::cool);
        Set<UUID> waiting = new HashSet<>(database.query(
                "put back jobs without a licence",
                row -> row.getObject(1, UUID.class),
                PUT_BACK,
                ids(denied, Job::id),
                denied.stream().map(job -> Long.toString(job.ref().version())).toArray(String[]::new),
                lease));
        denied.stream().filter(job -> waiting.contains(job.id())).forEach(job -> {
            LOGGER.infof(
                    "No licence for %s; it waits, and its attempt does not count",
                    job.ref().config());
            tally.move(job.ref().batch(), Standing.RUNNING, Standing.WAITING);
            tally.end(job.ref().batch(), job.undone());
        });
        return waiting;
    }

    private String engine(Job job) {
        return job.approval().engine() == null
                ? config.defaultEngine()
                : job.approval().engine();
    }

    /** These had their seats. */
    void end(List<Job> ran) {
        Set<String> seats = new TreeSet<>();
        ran.forEach(job -> seats.addAll(job.granted().seats().keySet()));
        pools.served(seats);
    }
}
