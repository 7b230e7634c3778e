package dev.orcaworkflow.execution.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.execution.admission.Demand;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class GrantTest {
    private final Grant grant = new Grant(UUID.randomUUID(), new Demand(1000, 64));

    @Test
    void letsTheSuccessorComputeOnlyWhenThoseBeforeItHaveComputed() throws Exception {
        Grant.Share first = grant.join().orElseThrow();
        Grant.Share second = grant.join().orElseThrow();
        assertThat(first.begin()).isTrue();

        try (var other = Executors.newSingleThreadExecutor()) {
            CountDownLatch asked = new CountDownLatch(1);
            Future<Boolean> begun = other.submit(() -> {
                asked.countDown();
                return second.begin();
            });
            asked.await();
            assertThat(begun.isDone()).isFalse();

            first.end();

            assertThat(begun.get()).isTrue();
        }
    }

    @Test
    void isGivenBackByTheLastThatLeavesWhoeverThatIs() {
        Grant.Share first = grant.join().orElseThrow();
        Grant.Share second = grant.join().orElseThrow();

        assertThat(second.leave()).isFalse();
        assertThat(second.leave()).as("left already").isFalse();
        assertThat(first.leave()).isTrue();
    }

    @Test
    void hasNoSuccessorOnceItWasGivenBack() {
        grant.join().orElseThrow().leave();

        assertThat(grant.join()).isEmpty();
    }

    @Test
    void countsTheSecondBeginOfOneRunAsNone() throws Exception {
        Grant.Share share = grant.join().orElseThrow();

        assertThat(share.begin()).isTrue();
        assertThat(share.begin()).as("each of its processes asks").isFalse();
        assertThat(share.end()).isTrue();
        assertThat(share.end()).as("has one successor").isFalse();
    }

    @Test
    void passesTheTurnOnOfARunThatNeverBegan() throws Exception {
        Grant.Share first = grant.join().orElseThrow();
        Grant.Share second = grant.join().orElseThrow();

        first.leave();

        assertThat(second.begin()).isTrue();
    }

    @Test
    void isFreedOnce() {
        assertThat(grant.free()).isTrue();
        assertThat(grant.free()).isFalse();
    }
}
