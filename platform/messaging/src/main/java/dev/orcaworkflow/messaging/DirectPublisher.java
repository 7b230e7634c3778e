package dev.orcaworkflow.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends at once, outside any transaction and without a promise: for progress and capacity, whose next message makes the
 * lost one unimportant.
 */
@ApplicationScoped
public class DirectPublisher {
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
        broker.sendAndForget(new OutboxMessage(topic, key, headers, codec.encode(event)));
    }
}
