package dev.orcaworkflow.validation.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.CapacityEvent.Announced;
import dev.orcaworkflow.testkit.HeldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final Capacity FOUR_CORES = new Capacity(
            List.of(new Announced("w", "host", Instant.EPOCH, "catenary", List.of(), 4000, 8000, Map.of(), null)));

    private final HeldClock clock = new HeldClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final Backlog backlog = new Backlog(clock);

    @Test
    void isWhatAllCoresTogetherNeedForWhatWasApproved() {
        backlog.add(100, 2000, FOUR_CORES);
        backlog.add(100, 2000, FOUR_CORES);

        assertThat(backlog.seconds(FOUR_CORES)).isEqualTo(100);
    }

    @Test
    void isWorkedOffAsTimePasses() {
        backlog.add(100, 4000, FOUR_CORES);
        clock.tick(Duration.ofSeconds(40));

        assertThat(backlog.seconds(FOUR_CORES)).isEqualTo(60);
    }

    @Test
    void knowsWhatWasApprovedBeforeThisProcessBegan() {
        assertThat(backlog.seconds(waiting(800, 0))).isEqualTo(200);
    }

    @Test
    void believesTheLatestWordOfAnyWorker() {
        backlog.add(1000, 4000, waiting(800, 0));
        clock.tick(Duration.ofSeconds(10));

        assertThat(backlog.seconds(waiting(400, 10))).isEqualTo(100);
        backlog.add(50, 4000, waiting(400, 10));
        clock.tick(Duration.ofSeconds(10));
        assertThat(backlog.seconds(waiting(400, 10))).isEqualTo(140);
    }

    private Capacity waiting(double coreSeconds, int second) {
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second);
        return new Capacity(
                List.of(new Announced("w", "host", at, "catenary", List.of(), 4000, 8000, Map.of(), coreSeconds)));
    }

    @Test
    void isNothingWhileNoWorkerIsKnown() {
        Capacity unknown = new Capacity(List.of());
        backlog.add(100, 4000, unknown);

        assertThat(backlog.seconds(unknown)).isZero();
    }
}
