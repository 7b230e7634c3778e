package dev.orcaworkflow.validation.capacity;

import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import io.quarkus.arc.All;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
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
        delivery.atLeastOnce(records, ResultEvent.class, this::learn);
    }

    private void learn(List<Received<ResultEvent>> events) {
        List<Cost> observed = events.stream()
                .map(Received::event)
                .map(CostConsumer::costs)
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .toList();
        if (!observed.isEmpty()) {
            costs.learn(observed);
        }
        events.forEach(event -> listeners.forEach(listener -> listener.heard(event.event())));
    }

    private static Optional<List<Cost>> costs(ResultEvent event) {
        return switch (event) {
            // An earlier result that was taken over says nothing of what a run takes.
            case ResultEvent.Succeeded run
            when run.reuse() != null && run.reuse().reused() -> Optional.empty();
            case ResultEvent.Succeeded run -> Optional.of(Cost.of(run));
            case ResultEvent.Skipped _, ResultEvent.Cancelled _, ResultEvent.Unknown _ -> Optional.empty();
        };
    }
}
