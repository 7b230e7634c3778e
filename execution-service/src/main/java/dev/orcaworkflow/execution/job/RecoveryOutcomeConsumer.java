package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.RecoveryEvent;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for what recovery made of failures; a repair comes back as an approval, so only giving up matters here. */
@ApplicationScoped
class RecoveryOutcomeConsumer {
    private final Delivery delivery;
    private final Approvals approvals;
    private final JobIntake intake;
    private final WorkSignal signal;

    RecoveryOutcomeConsumer(Delivery delivery, Approvals approvals, JobIntake intake, WorkSignal signal) {
        this.delivery = delivery;
        this.approvals = approvals;
        this.intake = intake;
        this.signal = signal;
    }

    @Incoming("recoveries-outcomes")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(records, RecoveryEvent.class, received -> intake.take(arrivals(received)));
        signal.wake();
    }

    private List<Arrival> arrivals(List<Received<RecoveryEvent>> received) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Received<RecoveryEvent> message : received) {
            switch (message.event()) {
                case RecoveryEvent.Dead dead -> arrivals.add(approvals.arrival(dead));
                case RecoveryEvent.Attempted _,
                        RecoveryEvent.Succeeded _,
                        RecoveryEvent.Decided _,
                        RecoveryEvent.Unknown _ -> {}
            }
        }
        return arrivals;
    }
}
