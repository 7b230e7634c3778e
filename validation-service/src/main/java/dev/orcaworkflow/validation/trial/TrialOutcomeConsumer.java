package dev.orcaworkflow.validation.trial;

import dev.orcaworkflow.contracts.TrialOutcome;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.validation.WakeUp;
import io.quarkus.arc.All;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for how trials ended; who waits for them is woken afterwards and decides by the rows. */
@ApplicationScoped
class TrialOutcomeConsumer {
    private final Delivery delivery;
    private final Trials trials;
    private final WakeUp wakeUp;
    private final List<TrialListener> listeners;

    TrialOutcomeConsumer(Delivery delivery, Trials trials, WakeUp wakeUp, @All List<TrialListener> listeners) {
        this.delivery = delivery;
        this.trials = trials;
        this.wakeUp = wakeUp;
        this.listeners = listeners;
    }

    /** At least once is enough: a trial ends once. */
    @Incoming("trials-outcomes")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(records, TrialOutcome.class, this::end);
        wakeUp.ring();
    }

    private void end(List<Received<TrialOutcome>> outcomes) {
        List<EndedTrial> ended = outcomes.stream()
                .map(Received::event)
                .map(EndedTrial::of)
                .flatMap(Optional::stream)
                .toList();
        if (!ended.isEmpty()) {
            trials.end(ended);
        }
        outcomes.forEach(outcome -> listeners.forEach(listener -> listener.heard(outcome.event())));
    }
}
