package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.contracts.RevisionEvent;
import dev.orcaworkflow.contracts.RevisionEvent.Revised;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for texts that recovery has mended, and for unchanged ones that shall run again. */
@ApplicationScoped
class RevisionConsumer {
    private final Delivery delivery;
    private final ConfigurationValidator validator;

    RevisionConsumer(Delivery delivery, ConfigurationValidator validator) {
        this.delivery = delivery;
        this.validator = validator;
    }

    /** At least once is enough: a revision that is not newer than the job's row changes nothing. */
    @Incoming("configs-revised")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(records, RevisionEvent.class, this::revalidate);
    }

    private void revalidate(List<Received<RevisionEvent>> events) {
        List<Revised> revisions = events.stream()
                .map(Received::event)
                .map(RevisionConsumer::revision)
                .flatMap(Optional::stream)
                .toList();
        if (!revisions.isEmpty()) {
            validator.revalidate(revisions);
        }
    }

    private static Optional<Revised> revision(RevisionEvent event) {
        return switch (event) {
            case Revised revised -> Optional.of(revised);
            case RevisionEvent.Unknown _ -> Optional.empty();
        };
    }
}
