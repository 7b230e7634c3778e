package dev.orcaworkflow.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void startsAtOnceTheFirstTime() {
        assertThat(Backoff.NONE.delay()).isZero();
    }

    @Test
    void doublesAfterEveryShortLife() {
        Backoff third = Backoff.NONE.after(SHORT).after(SHORT).after(SHORT);

        assertThat(third.delay()).isEqualTo(Duration.ofMillis(1000));
    }

    @Test
    void neverWaitsLongerThanEightSeconds() {
        Backoff backoff = Backoff.NONE;
        for (int start = 0; start < 20; start++) {
            backoff = backoff.after(SHORT);
        }

        assertThat(backoff.delay()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void forgetsEarlierTroubleAfterALongLife() {
        Backoff troubled = Backoff.NONE.after(SHORT).after(SHORT).after(SHORT);

        assertThat(troubled.after(LONG).delay()).isEqualTo(Duration.ofMillis(250));
    }
}
