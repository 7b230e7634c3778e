package dev.orcaworkflow.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Waits for a database that is away, with growing pauses, for as long as it takes or until the service stops. */
@ApplicationScoped
public class Patience {
    private static final Logger LOGGER = Logger.getLogger(Patience.class);

    private final Duration first;
    private final Duration longest;

    Patience(MessagingConfig config) {
        this.first = config.retryDelay();
        this.longest = config.retryCap();
    }

    /** Runs {@code work}, again after each passing failure of the database; throws on any other failure. */
    public void untilDatabaseAnswers(Runnable work) {
        Duration pause = first;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (!DatabaseFailure.isPassing(e)) {
                    throw e;
                }
                LOGGER.warnf("The database does not answer, trying again in %s: %s", pause, e.getMessage());
                pause(pause, e);
                pause = next(pause);
            }
        }
    }

    Duration first() {
        return first;
    }

    Duration next(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    private static void pause(Duration pause, RuntimeException reason) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
