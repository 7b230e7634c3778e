package dev.orcaworkflow.reporting.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.reporting.history.Batches;
import dev.orcaworkflow.reporting.history.Study;
import dev.orcaworkflow.reporting.objective.Alert.State;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every alert in all its states: pending, dropped, firing, resolved, silent for want of data. An alert that is missing in
 * this table fails the test.
 */
class EveryAlertTest {
    private static final Instant NOW = Study.START;
    private static final AlertPolicy POLICY = new AlertPolicy(20, 0.05, 0.20, Duration.ofSeconds(10));

    /**
     * @param missed a finished batch that misses the standard
     * @param kept one that keeps it
     * @param littleData one of which it cannot be said
     * @param underWay a running batch that misses it; null where only a finished one can be judged
     */
    private record Proof(
            ServiceLevelObjective alert, Batches missed, Batches kept, Batches littleData, Batches underWay) {
        @Override
        public String toString() {
            return alert.id();
        }
    }

    static Stream<Proof> proofs() {
        return Stream.of(
                new Proof(
                        ServiceLevelObjective.MINUTES_PER_1000_FILES,
                        Batches.finished().files(100, 0).seconds(180),
                        Batches.finished().files(100, 0).seconds(179),
                        Batches.finished().files(19, 0).seconds(3600),
                        null),
                new Proof(
                        ServiceLevelObjective.FILES_PER_HOUR,
                        Batches.finished().files(100, 0).seconds(360),
                        Batches.finished().files(100, 0).seconds(359),
                        Batches.finished().files(19, 0).seconds(3600),
                        null),
                new Proof(
                        ServiceLevelObjective.ERROR_RATE,
                        Batches.finished().files(95, 5),
                        Batches.finished().files(96, 4),
                        Batches.finished().files(0, 19),
                        Batches.running().files(95, 5)),
                new Proof(
                        ServiceLevelObjective.PEAK_RESOURCES,
                        Batches.finished().seconds(60).peaks(0.2, 0.8),
                        Batches.finished().seconds(60).peaks(0.79, 0.79),
                        Batches.finished().seconds(59).peaks(0.9, 0.9),
                        null),
                new Proof(
                        ServiceLevelObjective.RECOVERY_SUCCESS,
                        Batches.finished().recoveries(10, 9),
                        Batches.finished().recoveries(11, 10),
                        Batches.finished().recoveries(9, 0),
                        Batches.running().recoveries(10, 9)));
    }

    @Test
    void forgetsNoAlert() {
        assertThat(proofs().map(Proof::alert)).containsExactlyInAnyOrder(ServiceLevelObjective.values());
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void firesWithItsReason(Proof proof) {
        assertThat(decide(proof, proof.missed(), null))
                .isInstanceOfSatisfying(AlertDecision.Fire.class, fire -> assertThat(fire.message())
                        .isNotBlank());
        assertThat(decide(proof, proof.missed(), alert(proof, State.FIRING))).isEqualTo(new AlertDecision.Leave());
        assertThat(decide(proof, proof.missed(), alert(proof, State.RESOLVED))).isInstanceOf(AlertDecision.Fire.class);
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void isResolvedWhenItsStandardIsKept(Proof proof) {
        assertThat(decide(proof, proof.kept(), alert(proof, State.FIRING))).isInstanceOf(AlertDecision.Resolve.class);
        assertThat(decide(proof, proof.kept(), alert(proof, State.PENDING))).isEqualTo(new AlertDecision.Drop());
        assertThat(decide(proof, proof.kept(), null)).isEqualTo(new AlertDecision.Leave());
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void saysNothingWithTooLittleData(Proof proof) {
        assertThat(decide(proof, proof.littleData(), null)).isEqualTo(new AlertDecision.Leave());
        assertThat(decide(proof, proof.littleData(), alert(proof, State.FIRING)))
                .isEqualTo(new AlertDecision.Leave());
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void isPendingWhereARunningBatchCanBeJudged(Proof proof) {
        if (proof.underWay() == null) {
            Batches running = Batches.running().files(100, 0).seconds(3600).peaks(0.9, 0.9);
            assertThat(decide(proof, running, null)).isEqualTo(new AlertDecision.Leave());
        } else {
            assertThat(decide(proof, proof.underWay(), null)).isInstanceOf(AlertDecision.Wait.class);
            assertThat(decide(proof, proof.underWay(), alert(proof, State.PENDING)))
                    .isInstanceOf(AlertDecision.Fire.class);
        }
    }

    private static AlertDecision decide(Proof proof, Batches batch, Alert known) {
        return POLICY.decide(proof.alert(), batch.build(), known, NOW);
    }

    /** It has been so for longer than its patience. */
    private static Alert alert(Proof proof, State state) {
        return new Alert(proof.alert().id(), "b1", state, "warning", "as it was", NOW.minusSeconds(60));
    }
}
