package dev.orcaworkflow.execution.batch;

import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.contracts.BatchUse;
import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.execution.optimisation.BatchOptimisation;
import dev.orcaworkflow.execution.worker.HostUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Ends batches: a batch of known size when all its jobs have ended, any other, and one that was stopped or cancelled,
 * when none is live and nothing arrived for a while.
 */
@ApplicationScoped
public class BatchCompletion {
    private static final String COMPLETE = """
            update batch set completed_at = now(), events = events + 1
            where completed_at is null and waiting = 0 and running = 0 and recovering = 0
              and (arrived >= size
                   or (size is null or state in ('STOPPED', 'CANCELLED'))
                       and last_arrival_at < now() - ? * interval '1 millisecond')
            returning batch, events, opened_at, arrived""";

    private final Database database;
    private final BatchEvents events;
    private final BatchOptimisation optimisation;
    private final HostUse host;
    private final ExecutionConfig config;
    private final Clock clock;

    BatchCompletion(
            Database database,
            BatchEvents events,
            BatchOptimisation optimisation,
            HostUse host,
            ExecutionConfig config,
            Clock clock) {
        this.database = database;
        this.optimisation = optimisation;
        this.events = events;
        this.host = host;
        this.config = config;
        this.clock = clock;
    }

    private record Ended(String batch, long sequence, Instant openedAt, int jobs) {}

    /** Returns how many batches ended. */
    @Transactional
    public int sweep() {
        var ended = database.query(
                "complete batches",
                row -> new Ended(
                        row.getString("batch"),
                        row.getLong("events"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        row.getInt("arrived")),
                COMPLETE,
                config.quiet().toMillis());
        ended.forEach(this::announce);
        return ended.size();
    }

    private void announce(Ended batch) {
        Instant now = clock.instant();
        HostUse.Peak peak = host.peak(batch.openedAt(), now);
        events.append(new BatchEvent.Completed(
                batch.batch(), batch.sequence(), now, peak.processor(), peak.memory(), use(batch)));
    }

    /** A single job needs no account of its own: ten thousand of them would pay for it. */
    private BatchUse use(Ended batch) {
        return batch.jobs() > 1 ? optimisation.use(batch.batch()).orElse(null) : null;
    }
}
