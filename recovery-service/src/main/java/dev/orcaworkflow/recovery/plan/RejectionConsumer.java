package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.recovery.plan.Trouble.Origin;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for validation's refusals: those that may be mended, and those of what recovery itself handed back. */
@ApplicationScoped
class RejectionConsumer {
    private final Delivery delivery;
    private final FailureIntake intake;
    private final DueRecoveries due;

    RejectionConsumer(Delivery delivery, FailureIntake intake, DueRecoveries due) {
        this.delivery = delivery;
        this.intake = intake;
        this.due = due;
    }

    @Incoming("configs-rejected")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.once(records, ConfigEvent.class, this::take);
        due.wake();
    }

    private void take(List<Received<ConfigEvent>> events) {
        List<ConfigEvent.Rejected> rejected = events.stream()
                .map(Received::event)
                .filter(ConfigEvent.Rejected.class::isInstance)
                .map(ConfigEvent.Rejected.class::cast)
                .toList();
        intake.take(rejected.stream()
                .filter(event -> !event.last())
                .map(RejectionConsumer::trouble)
                .toList());
        intake.refused(rejected.stream()
                .filter(ConfigEvent.Rejected::last)
                .map(RejectionConsumer::trouble)
                .toList());
    }

    private static Trouble trouble(ConfigEvent.Rejected rejected) {
        String engine = rejected.engine();
        return new Trouble(
                Origin.REJECTION,
                rejected.job(),
                rejected.text(),
                rejected.template(),
                rejected.submission(),
                engine,
                "",
                evidence(rejected.findings()),
                List.of(),
                false);
    }

    /** The rule that found the first error stands in for an engine's code. */
    private static Evidence evidence(List<FindingView> findings) {
        return findings.stream()
                .filter(finding -> finding.severity().equals("error"))
                .findFirst()
                .map(error -> new Evidence(null, null, error.rule(), null, null, error.message(), null))
                .orElse(new Evidence(null, null, null, null, null, "rejected without an error", null));
    }
}
