package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.FailureEvent;
import dev.orcaworkflow.contracts.FileFailure;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.recovery.plan.Trouble.Origin;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for attempts that failed. */
@ApplicationScoped
class FailureConsumer {
    private final Delivery delivery;
    private final FailureIntake intake;
    private final DueRecoveries due;

    FailureConsumer(Delivery delivery, FailureIntake intake, DueRecoveries due) {
        this.delivery = delivery;
        this.intake = intake;
        this.due = due;
    }

    @Incoming("executions-failures")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.once(records, FailureEvent.class, this::take);
        due.wake();
    }

    private void take(List<Received<FailureEvent>> events) {
        intake.take(events.stream()
                .map(Received::event)
                .flatMap(FailureConsumer::trouble)
                .toList());
    }

    private static Stream<Trouble> trouble(FailureEvent event) {
        return switch (event) {
            case FailureEvent.Failed failed -> Stream.of(trouble(failed));
            case FailureEvent.Unknown _ -> Stream.empty();
        };
    }

    private static Trouble trouble(FailureEvent.Failed failed) {
        List<FileFailure> files = failed.fileFailures() == null ? List.of() : failed.fileFailures();
        return new Trouble(
                Origin.FAILURE,
                failed.job(),
                failed.text(),
                null,
                failed.submission(),
                failed.engine() == null
                        ? failed.submission().engine()
                        : failed.engine().id(),
                failed.engine() == null ? "" : failed.engine().build(),
                Symptoms.decisive(failed.evidence(), files),
                files.stream().map(FileFailure::file).distinct().toList(),
                failed.files() != null && failed.files().succeeded() > 0);
    }
}
