package dev.orcaworkflow.validation.capacity;

import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.messaging.RunEnd;
import io.quarkus.arc.All;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for what runs took. */
@ApplicationScoped
class CostConsumer {
    private final Delivery delivery;
    private final Costs costs;
    private final List<ResultListener> listeners;

    CostConsumer(Delivery delivery, Costs costs, @All List<ResultListener> listeners) {
        this.delivery = delivery;
        this.costs = costs;
        this.listeners = listeners;
    }

    /** At least once is enough: a run counted twice hardly moves an average, and an inbox row per job would cost more. */
    @Incoming("executions-results")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(records, RunEnd.class, this::learn);
    }

    private void learn(List<Received<RunEnd>> events) {
        List<Cost> observed = events.stream()
                .map(Received::event)
                .flatMap(CostConsumer::costs)
                .toList();
        if (!observed.isEmpty()) {
            costs.learn(observed);
        }
        events.forEach(event -> listeners.forEach(listener -> listener.heard(event.event())));
    }

    private static Stream<Cost> costs(RunEnd end) {
        return switch (end) {
            // An earlier result that was taken over says nothing of what a run takes.
            case RunEnd.Succeeded run -> run.isReused() ? Stream.empty() : Cost.of(run).stream();
            case RunEnd.Skipped _, RunEnd.Cancelled _, RunEnd.Unknown _ -> Stream.empty();
        };
    }
}
