package dev.orcaworkflow.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.local.place.Installation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeeperTest {

    @Test
    void startsAPartAgainWhenItEnds() throws InterruptedException {
        // Given
        ShortLived part = new ShortLived(3);
        Keeper keeper = new Keeper(part, () -> {}, _ -> {});

        // When
        keeper.start();

        // Then
        assertThat(part.starts.await(30, TimeUnit.SECONDS)).isTrue();
        keeper.stop();
    }

    @Test
    void namesTheProcessOnlyOnceThereIsOne() {
        assertThat(new Keeper(new ShortLived(1), () -> {}, _ -> {}).running(null))
                .isEmpty();
    }

    /** A program that ends by itself at once. */
    private static final class ShortLived implements Part {
        private final CountDownLatch starts;

        ShortLived(int expectedStarts) {
            starts = new CountDownLatch(expectedStarts);
        }

        @Override
        public String name() {
            return "short-lived";
        }

        @Override
        public ProcessBuilder command() {
            starts.countDown();
            return new ProcessBuilder(Installation.current().java().toString(), "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }

        @Override
        public boolean ready() {
            return false;
        }
    }
}
