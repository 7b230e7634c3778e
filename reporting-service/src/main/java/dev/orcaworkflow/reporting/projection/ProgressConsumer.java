package dev.orcaworkflow.reporting.projection;

import dev.orcaworkflow.contracts.ProgressEvent;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.reporting.job.JobProgress;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for progress: the one thing that is heard and not remembered. */
@ApplicationScoped
class ProgressConsumer {
    private final Delivery delivery;
    private final LiveProgress progress;

    ProgressConsumer(Delivery delivery, LiveProgress progress) {
        this.delivery = delivery;
        this.progress = progress;
    }

    @Incoming("executions-progress")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(records, ProgressEvent.class, messages -> messages.stream()
                .map(Received::event)
                .forEach(this::heard));
    }

    private void heard(ProgressEvent event) {
        switch (event) {
            case ProgressEvent.Started started ->
                progress.heard(new JobProgress(started.job(), 0, started.total(), null));
            case ProgressEvent.Progressed progressed ->
                progress.heard(
                        new JobProgress(progressed.job(), progressed.done(), progressed.total(), progressed.item()));
            case ProgressEvent.Unknown() -> {}
        }
    }
}
