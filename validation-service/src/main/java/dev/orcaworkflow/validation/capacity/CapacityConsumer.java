package dev.orcaworkflow.validation.capacity;

import dev.orcaworkflow.contracts.CapacityEvent;
import dev.orcaworkflow.contracts.CapacityEvent.Announced;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.validation.WakeUp;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for what workers can run. */
@ApplicationScoped
class CapacityConsumer {
    private final Delivery delivery;
    private final Capacities capacities;
    private final WakeUp wakeUp;

    CapacityConsumer(Delivery delivery, Capacities capacities, WakeUp wakeUp) {
        this.delivery = delivery;
        this.capacities = capacities;
        this.wakeUp = wakeUp;
    }

    /** At least once is enough: the same announcement twice is one row. */
    @Incoming("executions-capacity")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(records, CapacityEvent.class, this::keepLatest);
        capacities.forget();
        wakeUp.ring();
    }

    private void keepLatest(List<Received<CapacityEvent>> events) {
        Map<String, Announced> latest = events.stream()
                .map(Received::event)
                .flatMap(event -> switch (event) {
                    case Announced announced -> Stream.of(announced);
                    case CapacityEvent.Unknown _ -> Stream.<Announced>empty();
                })
                .collect(Collectors.toMap(
                        Announced::worker,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Announced::at))));
        if (!latest.isEmpty()) {
            capacities.keep(latest.values());
        }
    }
}
