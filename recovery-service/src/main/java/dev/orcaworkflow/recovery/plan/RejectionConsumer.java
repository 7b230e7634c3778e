package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.recovery.plan.Trouble.Origin;
import dev.orcaworkflow.recovery.plan.WithdrawnJobs.Withdrawn;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Way in for validation's refusals: those that may be mended, those of what recovery itself handed back, and those for
 * good, which are kept for whoever mends the text by hand.
 */
@ApplicationScoped
class RejectionConsumer {
    /** Upper case tells that the submission is the matter; these another text can mend all the same. */
    private static final Set<String> OF_THE_TEXT_TOO =
            Set.of("FRAGMENT", "OUTPUT_COLLISION", "TRIAL_FAILED", "NEVER_FITS");

    private final Delivery delivery;
    private final FailureIntake intake;
    private final WithdrawnJobs withdrawn;
    private final DueRecoveries due;

    RejectionConsumer(Delivery delivery, FailureIntake intake, WithdrawnJobs withdrawn, DueRecoveries due) {
        this.delivery = delivery;
        this.intake = intake;
        this.withdrawn = withdrawn;
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
        List<ConfigEvent.Rejected> forGood =
                rejected.stream().filter(ConfigEvent.Rejected::last).toList();
        intake.refused(forGood.stream().map(RejectionConsumer::trouble).toList());
        withdrawn.keep(forGood.stream()
                .filter(RejectionConsumer::isForItsText)
                .map(event ->
                        new Withdrawn(event.job(), WithdrawnJobs.State.REJECTED, event.text(), event.submission()))
                .toList());
    }

    /** One that was refused for how it was submitted is submitted anew. */
    private static boolean isForItsText(ConfigEvent.Rejected event) {
        return event.text() != null
                && event.findings().stream()
                        .filter(finding -> finding.severity().equals("error"))
                        .map(FindingView::rule)
                        .allMatch(rule -> OF_THE_TEXT_TOO.contains(rule) || rule.equals(rule.toLowerCase(Locale.ROOT)));
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
