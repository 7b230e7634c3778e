package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.reporting.batch.BatchQuery;
import dev.orcaworkflow.reporting.objective.AlertBook;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells open overviews that something has changed; what it is they read themselves. */
@ApplicationScoped
class LiveOverview {
    private static final int LOOKED_AT = 50;

    private final Map<SseEventSink, Sse> listeners = new ConcurrentHashMap<>();
    private final BatchQuery batches;
    private final AlertBook alerts;
    private volatile List<?> last = List.of();

    LiveOverview(BatchQuery batches, AlertBook alerts) {
        this.batches = batches;
        this.alerts = alerts;
    }

    void listen(SseEventSink sink, Sse sse) {
        listeners.put(sink, sse);
        // The first event opens the stream; nothing has changed since the page was made.
        send(sink, sse, "hello");
    }

    @Scheduled(every = "${workflow.reporting.live-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellAll() {
        listeners.keySet().removeIf(SseEventSink::isClosed);
        if (listeners.isEmpty()) {
            return;
        }
        List<?> now = List.of(batches.page(0, LOOKED_AT), alerts.all());
        if (!now.equals(last)) {
            last = now;
            listeners.forEach((sink, sse) -> send(sink, sse, "changed"));
        }
    }

    private void send(SseEventSink sink, Sse sse, String name) {
        sink.send(sse.newEventBuilder().name(name).data(name).build()).whenComplete((_, gone) -> {
            if (gone != null) {
                listeners.remove(sink);
                sink.close();
            }
        });
    }
}
