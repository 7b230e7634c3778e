package dev.orcaworkflow.execution.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.orcaworkflow.execution.worker.HostUse.Peak;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UseHistoryTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private final UseHistory history = new UseHistory(Duration.ofSeconds(60));

    @Test
    void hasNoPeakForWhatWasShorterThanTheWindow() {
        measure(0, 59, 0.9);

        assertThat(history.peak(START, at(59))).isEqualTo(new Peak(null, null));
    }

    @Test
    void takesNoBurstForAPeak() {
        measure(0, 100, 0.2);
        measure(101, 106, 1.0);
        measure(107, 200, 0.2);

        assertThat(history.peak(START, at(200)).processor()).isCloseTo(0.28, within(0.01));
    }

    @Test
    void looksOnlyAtWindowsWithinTheSpan() {
        measure(0, 100, 0.9);
        measure(101, 300, 0.3);

        assertThat(history.peak(at(101), at(300)).processor()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void takesNoBurstForAPeakThatComesRightAfterTheClockWasPutForward() {
        measure(0, 100, 0.2);
        measure(3700, 3705, 1.0);
        measure(3706, 3900, 0.2);

        assertThat(history.peak(START, at(3900)).processor()).isCloseTo(0.28, within(0.01));
    }

    @Test
    void goesOnMeasuringAfterTheClockWasPutBack() {
        measure(3600, 3700, 0.2);
        measure(100, 200, 0.7);

        assertThat(history.lastProcessor()).isCloseTo(0.7, within(1e-9));
        assertThat(history.peak(at(100), at(200)).processor()).isCloseTo(0.7, within(1e-9));
    }

    private void measure(int from, int to, double share) {
        for (int second = from; second <= to; second++) {
            history.add(at(second), share, 0.5);
        }
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
