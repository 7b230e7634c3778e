package dev.orcaworkflow.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Tells, later and in order: runs rounds of {@link RelayRound} on a thread of its own, from start to stop. */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOGGER = Logger.getLogger(OutboxRelay.class);

    private final RelayRound round;
    private final RelaySignal signal;
    private final Patience patience;
    private final MessagingConfig config;
    private volatile Thread thread;

    OutboxRelay(RelayRound round, RelaySignal signal, Patience patience, MessagingConfig config) {
        this.round = round;
        this.signal = signal;
        this.patience = patience;
        this.config = config;
    }

    void start(@Observes StartupEvent start) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::relay);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        thread.interrupt();
        thread.join(Duration.ofSeconds(10));
    }

    private void relay() {
        Duration pause = patience.first();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                switch (round.run()) {
                    case RelayRound.Outcome.Idle() -> {
                        pause = patience.first();
                        signal.await(config.sweepInterval());
                    }
                    case RelayRound.Outcome.More() -> pause = patience.first();
                    case RelayRound.Outcome.Unreachable(String reason) -> {
                        LOGGER.warnf("What is in the outbox cannot be told, trying again in %s: %s", pause, reason);
                        Thread.sleep(pause);
                        pause = patience.next(pause);
                    }
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
