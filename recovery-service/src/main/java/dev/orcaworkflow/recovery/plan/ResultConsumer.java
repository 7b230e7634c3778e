package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for jobs that succeeded: those among them that recovery had in hand are recovered. */
@ApplicationScoped
class ResultConsumer {
    private final Delivery delivery;
    private final FailureIntake intake;

    ResultConsumer(Delivery delivery, FailureIntake intake) {
        this.delivery = delivery;
        this.intake = intake;
    }

    /** At least once is enough: a row that is recovered already is not looked for again. */
    @Incoming("executions-results")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(records, ResultEvent.class, this::heed);
    }

    private void heed(List<Received<ResultEvent>> events) {
        List<ResultEvent.Succeeded> succeeded = events.stream()
                .map(Received::event)
                .flatMap(ResultConsumer::succeeded)
                .toList();
        if (!succeeded.isEmpty()) {
            intake.succeeded(succeeded);
        }
    }

    private static Stream<ResultEvent.Succeeded> succeeded(ResultEvent event) {
        return switch (event) {
            case ResultEvent.Succeeded succeeded -> Stream.of(succeeded);
            case ResultEvent.Skipped _, ResultEvent.Cancelled _, ResultEvent.Unknown _ -> Stream.empty();
        };
    }
}
