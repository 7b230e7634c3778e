package dev.orcaworkflow.local.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ProgressLine line = new ProgressLine(16);

    @Test
    void countsEveryWayToEnd() {
        BatchCounts counts = new BatchCounts("RUNNING", 16, 2, 9, 4, 1, 1, 1, 2);

        assertThat(line.plain(counts))
                .isEqualTo("14/16  9 succeeded (4 recovered)  2 rejected  1 failed  1 skipped  1 cancelled");
    }

    @Test
    void leavesOutWhatDidNotHappen() {
        assertThat(line.plain(succeeded(4))).isEqualTo("4/16  4 succeeded");
    }

    @Test
    void fillsTheBarByWhatHasEnded() {
        assertThat(line.bar(succeeded(8), Duration.ofSeconds(10))).startsWith("[###############...............] 8/16");
    }

    @Test
    void expectsTheRestAtThePaceSoFar() {
        assertThat(line.bar(succeeded(4), Duration.ofSeconds(30))).endsWith("ETA 1:30");
    }

    @Test
    void promisesNothingBeforeAnythingHasEnded() {
        assertThat(line.bar(BatchCounts.NONE, Duration.ofSeconds(30))).doesNotContain("ETA");
    }

    @Test
    void growsWithAnOpenBatch() {
        assertThat(new ProgressLine(0).plain(succeeded(3))).isEqualTo("3/16  3 succeeded");
    }

    private static BatchCounts succeeded(int count) {
        return new BatchCounts("RUNNING", 16, 0, count, 0, 0, 0, 0, 16 - count);
    }
}
