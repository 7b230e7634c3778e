package dev.orcaworkflow.reporting.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.reporting.history.Batches;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    @Test
    void givesNoThroughputBelowTwentyFiles() {
        assertThat(Measures.of(Batches.finished().files(19, 0).build()).throughputFilesPerHour())
                .isNull();
    }

    @Test
    void leavesPausesOutOfTheThroughput() {
        Measures measures = Measures.of(
                Batches.finished().files(20, 0).seconds(100).paused(20).build());

        assertThat(measures.throughputFilesPerHour()).isEqualTo(900.0);
        assertThat(measures.minutesPer1000Files()).isEqualTo(60_000 / 900.0);
    }

    @Test
    void givesNoRecoveryRateBelowTenEnds() {
        assertThat(Measures.of(Batches.finished().recoveries(9, 9).build()).recoverySuccessRate())
                .isNull();
        assertThat(Measures.of(Batches.finished().recoveries(10, 9).build()).recoverySuccessRate())
                .isEqualTo(0.9);
    }

    @Test
    void givesNoPeaksForLessThanAMinute() {
        assertThat(Measures.of(Batches.finished().seconds(59).peaks(0.9, 0.9).build())
                        .peakCpu())
                .isNull();
        assertThat(Measures.of(Batches.finished().seconds(60).peaks(0.9, 0.4).build())
                        .peakCpu())
                .isEqualTo(0.9);
    }

    @Test
    void givesNoErrorRateWithoutAnEndedFile() {
        assertThat(Measures.of(Batches.finished().files(0, 0).build()).errorRate())
                .isNull();
    }
}
