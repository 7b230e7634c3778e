package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for validation's verdicts, approved and rejected. The job's own row makes a second delivery harmless. */
@ApplicationScoped
class VerdictConsumer {
    /** A claim takes a few milliseconds; whoever is slower than this is not waited for. */
    private static final Duration A_CLAIM = Duration.ofMillis(100);

    private final Delivery delivery;
    private final Approvals approvals;
    private final JobIntake intake;
    private final WorkSignal signal;

    VerdictConsumer(Delivery delivery, Approvals approvals, JobIntake intake, WorkSignal signal) {
        this.delivery = delivery;
        this.approvals = approvals;
        this.intake = intake;
        this.signal = signal;
    }

    @Incoming("configs-approved")
    @Incoming("configs-rejected")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(records, ConfigEvent.class, this::take);
        signal.wake();
    }

    private void take(List<Received<ConfigEvent>> received) {
        List<Arrival> arrivals = arrivals(received);
        try {
            signal.giveWay(A_CLAIM);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        intake.take(arrivals);
    }

    private List<Arrival> arrivals(List<Received<ConfigEvent>> received) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Received<ConfigEvent> message : received) {
            switch (message.event()) {
                case ConfigEvent.Approved approved -> arrivals.add(approvals.arrival(approved));
                case ConfigEvent.Rejected rejected -> arrivals.add(approvals.arrival(rejected));
                case ConfigEvent.Unknown _ -> {}
            }
        }
        return arrivals;
    }
}
