package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.messaging.Patience;
import dev.orcaworkflow.validation.ValidationConfig;
import dev.orcaworkflow.validation.WakeUp;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Looks after the waiting room on a thread of its own: at once when woken, and once per sweep interval. */
@ApplicationScoped
class WaitingRoomKeeper {
    private static final Logger LOGGER = Logger.getLogger(WaitingRoomKeeper.class);

    private final WaitingRoom room;
    private final WakeUp wakeUp;
    private final Patience patience;
    private final ValidationConfig config;
    private volatile Thread thread;

    WaitingRoomKeeper(WaitingRoom room, WakeUp wakeUp, Patience patience, ValidationConfig config) {
        this.room = room;
        this.wakeUp = wakeUp;
        this.patience = patience;
        this.config = config;
    }

    void start(@Observes StartupEvent start) {
        thread = Thread.ofPlatform().name("waiting-room").daemon().start(this::keep);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        thread.interrupt();
        thread.join(Duration.ofSeconds(10));
    }

    private void keep() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                exhaust(room::releaseToWorkers);
                exhaust(room::releaseFromTrials);
                wakeUp.await(config.sweepInterval());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void exhaust(BooleanSupplier release) throws InterruptedException {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = tried(release);
        }
    }

    private boolean tried(BooleanSupplier release) {
        boolean[] more = new boolean[1];
        try {
            patience.untilDatabaseAnswers(() -> more[0] = release.getAsBoolean());
            return more[0];
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOGGER.error("Waiting configurations could not be looked at; the next sweep tries again", e);
            }
            return false;
        }
    }
}
