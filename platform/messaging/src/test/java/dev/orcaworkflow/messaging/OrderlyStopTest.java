package dev.orcaworkflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class OrderlyStopTest {
    @Inject
    OrderlyStop orderly;

    @Inject
    Scheduler scheduler;

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void beginsNothingMoreByTheClock() {
        orderly.stop(new ShutdownEvent());

        assertThat(scheduler.isRunning()).isFalse();
    }
}
