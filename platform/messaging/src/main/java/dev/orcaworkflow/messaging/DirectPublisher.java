package dev.orcaworkflow.messaging;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardOldestPolicy;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends soon, outside any transaction and without a promise: for progress and capacity, whose next message makes a lost
 * one unimportant. The caller never waits; when the broker is away, the oldest messages are dropped first.
 */
@ApplicationScoped
public class DirectPublisher {
    private static final Logger LOGGER = Logger.getLogger(DirectPublisher.class);
    private static final int MOST_WAITING = 1000;

    private final ThreadPoolExecutor sender = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("direct-publisher").daemon().factory(),
            new DiscardOldestPolicy());
    private final Broker broker;
    private final EventCodec codec;
    private final Clock clock;
    private final String source;

    DirectPublisher(
            Broker broker,
            EventCodec codec,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String source) {
        this.broker = broker;
        this.codec = codec;
        this.clock = clock;
        this.source = source;
    }

    public void publish(String topic, String key, Object event) {
        var headers = EventHeaders.of(UUID.randomUUID(), codec.typeOf(event), source, key, clock.instant());
        var message = new OutboxMessage(topic, key.getBytes(StandardCharsets.UTF_8), headers, codec.encode(event));
        sender.execute(() -> send(message));
    }

    private void send(OutboxMessage message) {
        try {
            var _ = broker.send(message);
        } catch (RuntimeException e) {
            LOGGER.debugf("A message for %s is lost: %s", message.topic(), e.getMessage());
        }
    }

    @PreDestroy
    void close() {
        sender.shutdownNow();
    }
}
