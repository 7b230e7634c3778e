package dev.orcaworkflow.reporting.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.reporting.history.Batches;
import org.junit.jupiter.api.Test;

class AlertPolicyTest {
    private final AlertPolicy policy = new AlertPolicy(20, 0.05, 0.20);

    @Test
    void firesFromTheStandardOn() {
        assertThat(policy.decide(Batches.finished().files(95, 5).build(), false))
                .isEqualTo(
                        new AlertDecision.Fire("warning", "5 of 100 ended files failed (5.0 %, allowed below 5.0 %)"));
    }

    @Test
    void isCriticalWhenAFifthFails() {
        assertThat(policy.decide(Batches.finished().files(80, 20).build(), false))
                .isInstanceOfSatisfying(AlertDecision.Fire.class, fire -> assertThat(fire.severity())
                        .isEqualTo("critical"));
    }

    @Test
    void resolvesBelowTheStandard() {
        assertThat(policy.decide(Batches.finished().files(96, 4).build(), true))
                .isInstanceOf(AlertDecision.Resolve.class);
    }

    @Test
    void leavesAFewFilesAlone() {
        assertThat(policy.decide(Batches.finished().files(0, 19).build(), false))
                .isEqualTo(new AlertDecision.Leave());
    }
}
