package dev.orcaworkflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class VanguardTest {
    private long nanos;
    private final Vanguard vanguard = new Vanguard(() -> nanos);

    @Test
    void goesAheadOfTheFirstMessagesOfAll() {
        assertThat(vanguard.of(500)).isEqualTo(16);
    }

    @Test
    void isNotNeededWhereThereAreFew() {
        assertThat(vanguard.of(16)).isZero();
    }

    @Test
    void staysWithTheRestWhileMessagesKeepComing() {
        vanguard.delivered();
        nanos += Duration.ofMillis(999).toNanos();

        assertThat(vanguard.of(500)).isZero();
    }

    @Test
    void goesAheadAgainAfterAQuietSecond() {
        vanguard.delivered();
        nanos += Duration.ofSeconds(1).toNanos();

        assertThat(vanguard.of(500)).isEqualTo(16);
    }
}
