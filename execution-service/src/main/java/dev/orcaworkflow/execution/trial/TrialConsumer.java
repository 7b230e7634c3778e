package dev.orcaworkflow.execution.trial;

import dev.orcaworkflow.contracts.TrialRequest;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for requests to try a configuration. */
@ApplicationScoped
class TrialConsumer {
    private final Delivery delivery;
    private final TrialQueue queue;
    private final TrialRunner runner;

    TrialConsumer(Delivery delivery, TrialQueue queue, TrialRunner runner) {
        this.delivery = delivery;
        this.queue = queue;
        this.runner = runner;
    }

    @Incoming("trials-requested")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.once(records, TrialRequest.class, received -> queue.add(requests(received)));
        runner.wake();
    }

    private static List<TrialRequest.Requested> requests(List<Received<TrialRequest>> received) {
        List<TrialRequest.Requested> requests = new ArrayList<>();
        for (Received<TrialRequest> message : received) {
            switch (message.event()) {
                case TrialRequest.Requested requested -> requests.add(requested);
                case TrialRequest.Unknown _ -> {}
            }
        }
        return requests;
    }
}
