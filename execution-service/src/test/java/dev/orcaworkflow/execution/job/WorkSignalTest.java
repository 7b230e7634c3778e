package dev.orcaworkflow.execution.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkSignalTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final WorkSignal signal = new WorkSignal();

    @Test
    void givesWayUntilWhoWasWokenRestsAgain() throws InterruptedException {
        // Given
        CountDownLatch claiming = new CountDownLatch(1);
        CountDownLatch claimed = new CountDownLatch(1);
        Thread dispatcher = Thread.startVirtualThread(() -> quietly(() -> {
            signal.await(LONG);
            claiming.countDown();
            claimed.await();
            signal.await(LONG);
        }));

        // When
        Thread consumer = Thread.startVirtualThread(() -> quietly(() -> signal.giveWay(LONG)));
        claiming.await();
        boolean waited = consumer.isAlive();
        claimed.countDown();

        // Then
        assertThat(waited).isTrue();
        await().untilAsserted(() -> assertThat(consumer.isAlive()).isFalse());
        dispatcher.interrupt();
    }

    @Test
    void waitsForNobodyForLong() throws InterruptedException {
        signal.giveWay(Duration.ofMillis(1));

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void keepsAWakeForWhoLooksLater() throws InterruptedException {
        signal.wake();

        signal.await(LONG);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private interface Deed {
        void run() throws InterruptedException;
    }

    private static void quietly(Deed deed) {
        try {
            deed.run();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
