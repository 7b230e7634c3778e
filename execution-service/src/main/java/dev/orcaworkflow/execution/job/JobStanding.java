package dev.orcaworkflow.execution.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.admission.Allowance;
import dev.orcaworkflow.execution.admission.Allowances;
import dev.orcaworkflow.execution.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where a job is, and what it waits for. */
@ApplicationScoped
public class JobStanding {
    private static final String FIND = """
            select j.batch, j.config, j.state, j.attempt, j.expected_seconds, l.worker,
                   case when j.state = 'WAITING' then""" + " " + WaitReason.SQL + """
                    end as waits_for,
                   extract(epoch from now() - j.changed_at)::float8 as seconds,
                   case when j.state = 'WAITING' then (select count(*) from job o where o.batch = j.batch
                        and o.state = 'WAITING' and (o.expected_seconds > j.expected_seconds
                            or o.expected_seconds = j.expected_seconds and o.arrival < j.arrival)) end as ahead
            from job j join batch b on b.batch = j.batch left join worker_lease l on l.lease_id = j.lease_id
            where j.job_id = ?""";

    private final Database database;
    private final Allowances allowances;
    private final ExecutionConfig config;

    JobStanding(Database database, Allowances allowances, ExecutionConfig config) {
        this.database = database;
        this.allowances = allowances;
        this.config = config;
    }

    /**
     * @param attempt runs so far
     * @param worker that has it in hand, or null
     * @param waitsFor {@code resources | licence | order | paused}, or null where it does not wait
     * @param seconds that it has been so
     * @param ahead jobs of its batch that start before it; null where it does not wait
     * @param expectedSeconds that a run takes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Standing(
            UUID jobId,
            String batch,
            String config,
            JobState state,
            int attempt,
            String worker,
            String waitsFor,
            double seconds,
            Long ahead,
            double expectedSeconds) {}

    /** Empty for one that neither validation nor recovery has spoken of yet. */
    @Transactional
    public Optional<Standing> of(UUID job) {
        String[] withoutSeat = allowances
                .openSeats()
                .map(Allowance::enginesWithoutSeat)
                .orElse(Set.of())
                .toArray(String[]::new);
        return database
                .query(
                        "find job " + job,
                        row -> new Standing(
                                job,
                                row.getString("batch"),
                                row.getString("config"),
                                JobState.valueOf(row.getString("state")),
                                row.getInt("attempt"),
                                row.getString("worker"),
                                row.getString("waits_for"),
                                row.getDouble("seconds"),
                                row.getObject("ahead", Long.class),
                                row.getDouble("expected_seconds")),
                        FIND,
                        config.defaultEngine(),
                        withoutSeat,
                        job)
                .stream()
                .findFirst();
    }
}
