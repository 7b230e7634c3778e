package dev.orcaworkflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.contracts.ReportEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.testkit.TestTopic;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class DirectPublisherTest {
    @Inject
    EventCodec codec;

    @Inject
    Clock clock;

    @Inject
    MessagingConfig config;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> connection;

    @Test
    void sendsEvenTheFirstMessageThatAProducerEverSees() {
        // Given
        String key = UUID.randomUUID().toString();
        TestTopic topic = TestTopic.fromNow(Topics.REPORTS_ALERTS);
        Broker broker = new Broker(connection, config);
        DirectPublisher publisher = new DirectPublisher(broker, codec, clock, "recovery-service");

        // When
        publisher.publish(
                Topics.REPORTS_ALERTS, key, new ReportEvent.Firing("tide", key, "info", "high", Instant.EPOCH));

        // Then
        await().untilAsserted(() -> assertThat(topic.messages(key)).hasSize(1));
        publisher.close();
        broker.close();
    }
}
