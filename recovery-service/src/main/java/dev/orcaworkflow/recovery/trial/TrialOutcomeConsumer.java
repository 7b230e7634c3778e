package dev.orcaworkflow.recovery.trial;

import dev.orcaworkflow.contracts.TrialOutcome;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.recovery.plan.RecoveryPlanner;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for trials that ended; those that others asked for are passed over. */
@ApplicationScoped
class TrialOutcomeConsumer {
    private static final String RECOVERY = "recovery";

    private final Delivery delivery;
    private final RecoveryPlanner planner;

    TrialOutcomeConsumer(Delivery delivery, RecoveryPlanner planner) {
        this.delivery = delivery;
        this.planner = planner;
    }

    @Incoming("trials-outcomes")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.once(records, TrialOutcome.class, this::heed);
    }

    private void heed(List<Received<TrialOutcome>> outcomes) {
        outcomes.stream().map(Received::event).forEach(this::heed);
    }

    private void heed(TrialOutcome outcome) {
        switch (outcome) {
            case TrialOutcome.Passed passed
            when passed.requestedBy().equals(RECOVERY) -> planner.trialPassed(passed.trialId());
            case TrialOutcome.Failed failed
            when failed.requestedBy().equals(RECOVERY) -> planner.trialFailed(failed.trialId(), failed.evidence());
            case TrialOutcome.Passed _, TrialOutcome.Failed _, TrialOutcome.Unknown _ -> {}
        }
    }
}
