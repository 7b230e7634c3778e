package dev.orcaworkflow.execution.optimisation;

import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.admission.Allowance;
import dev.orcaworkflow.execution.admission.Allowances;
import dev.orcaworkflow.execution.database.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/**
 * Adds up where jobs wait, by looking now and then: jobs that wait times the time since the last look, on the account of
 * what the head of their queue waits for. Batches of a single job are not looked at; whoever submits ten thousand of them
 * would pay for as many rows.
 */
@ApplicationScoped
class BatchWaits {
    private static final String WAITING = """
            with waiting as (
                select b.batch, b.waiting, case
                    when b.state = 'PAUSED' then 'paused'
                    when b.mode = 'SEQUENTIAL' or b.canary_stage in ('CHOOSING', 'RUNNING') then 'ordering'
                    when (select coalesce(j.engine, ?) = any(?) from job j where j.batch = b.batch and j.state = 'WAITING'
                          order by j.expected_seconds desc, j.arrival limit 1) then 'licence'
                    else 'resources' end as reason
                from batch b where b.waiting > 0 and b.arrived > 1)""";

    private static final String BEGIN = WAITING + """
            insert into batch_wait (batch) select batch from waiting order by batch on conflict do nothing""";

    /** Whoever looks first counts; a gap longer than a few looks is no wait, but a batch at rest. */
    private static final String ADD = WAITING + """
            update batch_wait w set sampled_at = now(),
                ordering = w.ordering + case when n.reason = 'ordering' then n.job_seconds else 0 end,
                resources = w.resources + case when n.reason = 'resources' then n.job_seconds else 0 end,
                licence = w.licence + case when n.reason = 'licence' then n.job_seconds else 0 end,
                paused = w.paused + case when n.reason = 'paused' then n.job_seconds else 0 end
            from (select waiting.batch, reason, waiting * least(?, extract(epoch from now() - sampled_at)) as job_seconds
                  from waiting join batch_wait s on s.batch = waiting.batch order by waiting.batch) n
            where w.batch = n.batch""";

    private static final double LONGEST_GAP_SECONDS = 15;

    private final Database database;
    private final Allowances allowances;
    private final ExecutionConfig config;

    BatchWaits(Database database, Allowances allowances, ExecutionConfig config) {
        this.database = database;
        this.allowances = allowances;
        this.config = config;
    }

    @Scheduled(every = "${workflow.execution.wait-interval:5s}")
    @Transactional
    void look() {
        String engine = config.defaultEngine();
        String[] withoutSeat = allowances
                .openSeats()
                .map(Allowance::enginesWithoutSeat)
                .orElse(Set.of())
                .toArray(String[]::new);
        database.update("begin to add up where jobs wait", BEGIN, engine, withoutSeat);
        database.update("add up where jobs wait", ADD, engine, withoutSeat, LONGEST_GAP_SECONDS);
    }
}
