package dev.orcaworkflow.reporting.objective;

import static dev.orcaworkflow.reporting.objective.ServiceLevelObjective.ERROR_RATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.reporting.history.Batches;
import dev.orcaworkflow.reporting.history.Study;
import dev.orcaworkflow.reporting.objective.Alert.State;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AlertPolicyTest {
    private static final Instant NOW = Study.START;
    private final AlertPolicy policy = new AlertPolicy(20, 0.05, 0.20, Duration.ofSeconds(10));

    @Test
    void firesFromTheStandardOn() {
        assertThat(decide(Batches.finished().files(95, 5), null))
                .isEqualTo(
                        new AlertDecision.Fire("warning", "5 of 100 ended files failed (5.0 %, allowed below 5.0 %)"));
    }

    @Test
    void isCriticalWhenAFifthFails() {
        assertThat(decide(Batches.finished().files(80, 20), null))
                .isInstanceOfSatisfying(AlertDecision.Fire.class, fire -> assertThat(fire.severity())
                        .isEqualTo("critical"));
    }

    @Test
    void resolvesBelowTheStandard() {
        assertThat(decide(Batches.finished().files(96, 4), alert(State.FIRING, 0)))
                .isInstanceOf(AlertDecision.Resolve.class);
    }

    @Test
    void leavesAFewFilesAlone() {
        assertThat(decide(Batches.finished().files(0, 19), null)).isEqualTo(new AlertDecision.Leave());
    }

    @Test
    void waitsWhileTheBatchRuns() {
        assertThat(decide(Batches.running().files(80, 10), null)).isInstanceOf(AlertDecision.Wait.class);
    }

    @Test
    void waitsNoLongerThanItsPatience() {
        Batches batch = Batches.running().files(80, 10);

        assertThat(decide(batch, alert(State.PENDING, 9))).isEqualTo(new AlertDecision.Leave());
        assertThat(decide(batch, alert(State.PENDING, 10))).isInstanceOf(AlertDecision.Fire.class);
    }

    @Test
    void firesAtOnceWhenTheBatchEndsWhileItWaits() {
        assertThat(decide(Batches.finished().files(80, 10), alert(State.PENDING, 1)))
                .isInstanceOf(AlertDecision.Fire.class);
    }

    @Test
    void dropsWhatPassesByItself() {
        assertThat(decide(Batches.running().files(99, 1), alert(State.PENDING, 5)))
                .isEqualTo(new AlertDecision.Drop());
    }

    @Test
    void callsAgainOnlyWhenItGetsWorse() {
        Alert warning = alert(State.FIRING, 60);

        assertThat(decide(Batches.finished().files(90, 10), warning)).isEqualTo(new AlertDecision.Leave());
        assertThat(decide(Batches.finished().files(70, 30), warning)).isInstanceOf(AlertDecision.Fire.class);
    }

    private AlertDecision decide(Batches batch, Alert known) {
        return policy.decide(ERROR_RATE, batch.build(), known, NOW);
    }

    private static Alert alert(State state, int secondsAgo) {
        return new Alert("error-rate", "b1", state, "warning", "as it was", NOW.minusSeconds(secondsAgo));
    }
}
