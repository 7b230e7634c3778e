package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.messaging.RunEnd;
import dev.orcaworkflow.recovery.plan.WithdrawnJobs.Withdrawn;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Way in for jobs that ended without a failure: those that succeeded and were in hand are recovered, those that were
 * skipped or cancelled are kept for whoever wants them run after all.
 */
@ApplicationScoped
class ResultConsumer {
    private final Delivery delivery;
    private final FailureIntake intake;
    private final WithdrawnJobs jobs;

    ResultConsumer(Delivery delivery, FailureIntake intake, WithdrawnJobs jobs) {
        this.delivery = delivery;
        this.intake = intake;
        this.jobs = jobs;
    }

    /** At least once is enough: a row that is recovered already is not looked for again. */
    @Incoming("executions-results")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(records, RunEnd.class, this::heed);
    }

    private void heed(List<Received<RunEnd>> events) {
        List<RunEnd.Succeeded> succeeded = events.stream()
                .map(Received::event)
                .flatMap(ResultConsumer::succeeded)
                .toList();
        if (!succeeded.isEmpty()) {
            intake.succeeded(succeeded);
        }
        List<Withdrawn> withdrawn = events.stream()
                .map(Received::event)
                .flatMap(ResultConsumer::withdrawn)
                .toList();
        jobs.keep(withdrawn);
    }

    /** One that never had a text to run has nothing that could be run on request. */
    private static Stream<Withdrawn> withdrawn(RunEnd event) {
        return switch (event) {
            case RunEnd.Skipped skipped
            when skipped.text() != null ->
                Stream.of(new Withdrawn(
                        skipped.job(), WithdrawnJobs.State.SKIPPED, skipped.text(), skipped.submission()));
            case RunEnd.Cancelled cancelled
            when cancelled.text() != null ->
                Stream.of(new Withdrawn(
                        cancelled.job(), WithdrawnJobs.State.CANCELLED, cancelled.text(), cancelled.submission()));
            case RunEnd.Skipped _, RunEnd.Cancelled _, RunEnd.Succeeded _, RunEnd.Unknown _ -> Stream.empty();
        };
    }

    private static Stream<RunEnd.Succeeded> succeeded(RunEnd event) {
        return switch (event) {
            case RunEnd.Succeeded succeeded -> Stream.of(succeeded);
            case RunEnd.Skipped _, RunEnd.Cancelled _, RunEnd.Unknown _ -> Stream.empty();
        };
    }
}
