package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.reporting.batch.BatchQuery;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.job.JobQuery;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tells open pages how their batch goes: at once, on every change, and a last time when it has ended. */
@ApplicationScoped
class LiveBatches {
    private final Map<SseEventSink, Listener> listeners = new ConcurrentHashMap<>();
    private final BatchQuery batches;
    private final JobQuery jobs;
    private final Pace pace;
    private final Holdings holdings;
    private final Clock clock;

    private record Listener(String batch, Sse sse, BatchProgress last) {}

    LiveBatches(BatchQuery batches, JobQuery jobs, Pace pace, Holdings holdings, Clock clock) {
        this.batches = batches;
        this.jobs = jobs;
        this.pace = pace;
        this.holdings = holdings;
        this.clock = clock;
    }

    void listen(String batch, SseEventSink sink, Sse sse) {
        listeners.put(sink, new Listener(batch, sse, null));
        tell(sink, listeners.get(sink));
    }

    @Scheduled(every = "${workflow.reporting.live-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellAll() {
        listeners.forEach(this::tell);
    }

    Optional<BatchProgress> progress(String batch) {
        return batches.find(batch).map(this::progress);
    }

    BatchProgress progress(BatchSummary summary) {
        BatchView view = new BatchView(summary, jobs.running(summary.batch(), BatchView.MOST_RUNNING));
        Instant now = clock.instant();
        return BatchProgress.of(view, pace.filesPerMinute(summary, now), holdings.of(summary.batch()), now);
    }

    private void tell(SseEventSink sink, Listener listener) {
        if (listener == null || sink.isClosed()) {
            listeners.remove(sink);
            return;
        }
        BatchProgress now = progress(listener.batch()).orElse(null);
        if (now != null && !Objects.equals(now, listener.last())) {
            listeners.replace(sink, listener, new Listener(listener.batch(), listener.sse(), now));
            send(sink, listener.sse(), now);
        }
    }

    private void send(SseEventSink sink, Sse sse, BatchProgress now) {
        OutboundSseEvent event = sse.newEventBuilder()
                .name(now.finished() ? "finished" : "progress")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(BatchProgress.class, now)
                .build();
        sink.send(event).whenComplete((_, gone) -> {
            if (gone != null || now.finished()) {
                listeners.remove(sink);
                sink.close();
            }
        });
    }
}
