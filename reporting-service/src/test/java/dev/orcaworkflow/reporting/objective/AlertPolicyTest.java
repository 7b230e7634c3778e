package dev.orcaworkflow.reporting.objective;

import static dev.orcaworkflow.reporting.objective.ServiceLevelObjective.ERROR_RATE;
import static dev.orcaworkflow.reporting.objective.ServiceLevelObjective.FILES_PER_HOUR;
import static dev.orcaworkflow.reporting.objective.ServiceLevelObjective.MINUTES_PER_1000_FILES;
import static dev.orcaworkflow.reporting.objective.ServiceLevelObjective.PEAK_RESOURCES;
import static dev.orcaworkflow.reporting.objective.ServiceLevelObjective.RECOVERY_SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.history.Batches;
import dev.orcaworkflow.reporting.history.Study;
import dev.orcaworkflow.reporting.objective.Alert.State;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<Arguments> standards() {
        return Stream.of(
                Arguments.of(
                        FILES_PER_HOUR,
                        Batches.finished().files(100, 0).seconds(3600),
                        Batches.finished().files(100, 0).seconds(60)),
                Arguments.of(
                        MINUTES_PER_1000_FILES,
                        Batches.finished().files(100, 0).seconds(240),
                        Batches.finished().files(100, 0).seconds(60)),
                Arguments.of(
                        PEAK_RESOURCES,
                        Batches.finished().seconds(90).peaks(0.5, 0.9),
                        Batches.finished().seconds(90).peaks(0.5, 0.5)),
                Arguments.of(
                        RECOVERY_SUCCESS,
                        Batches.finished().recoveries(10, 5),
                        Batches.finished().recoveries(20, 19)),
                Arguments.of(
                        ERROR_RATE,
                        Batches.finished().files(50, 50),
                        Batches.finished().files(100, 0)));
    }

    @ParameterizedTest
    @MethodSource("standards")
    void firesForEachStandardThatIsMissedAndResolvesWhenItIsKept(
            ServiceLevelObjective standard, Batches missed, Batches kept) {
        assertThat(policy.decide(standard, missed.build(), null, NOW)).isInstanceOf(AlertDecision.Fire.class);
        assertThat(policy.decide(standard, kept.build(), alert(State.FIRING, 1), NOW))
                .isInstanceOf(AlertDecision.Resolve.class);
    }

    @ParameterizedTest
    @EnumSource(ServiceLevelObjective.class)
    void saysNothingWithTooLittleData(ServiceLevelObjective standard) {
        BatchSummary little =
                Batches.finished().files(1, 1).seconds(5).recoveries(9, 0).build();

        assertThat(policy.decide(standard, little, null, NOW)).isEqualTo(new AlertDecision.Leave());
    }

    private AlertDecision decide(Batches batch, Alert known) {
        return policy.decide(ERROR_RATE, batch.build(), known, NOW);
    }

    private static Alert alert(State state, int secondsAgo) {
        return new Alert("error-rate", "b1", state, "warning", "as it was", NOW.minusSeconds(secondsAgo));
    }
}
