package dev.orcaworkflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.testkit.TestBroker;
import dev.orcaworkflow.testkit.TestDatabase;
import dev.orcaworkflow.testkit.TestTopic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class RelayFaultTest {
    @Inject
    Outbox outbox;

    private final String key = UUID.randomUUID().toString();
    private TestTopic topic;

    @BeforeEach
    void listen() {
        topic = TestTopic.fromNow(Topics.REPORTS_ALERTS);
    }

    @Test
    void parksWhatGoesToNoTopicAndTellsTheRest() {
        // When
        QuarkusTransaction.requiringNew().run(() -> {
            Alerts.append(outbox, Topics.REPORTS_ALERTS, key, 1);
            Alerts.append(outbox, "orcaflex.nowhere", key, 2);
            Alerts.append(outbox, Topics.REPORTS_ALERTS, key, 3);
        });

        // Then
        await().untilAsserted(() -> assertThat(topic.messages(key)).hasSize(2));
        await().untilAsserted(() -> assertThat(parked("orcaflex.nowhere")).hasSize(1));
    }

    @Test
    void parksWhatIsTooLargeAndTellsTheRest() {
        // Given
        var tooLarge = new OutboxMessage(Topics.REPORTS_VERIFICATIONS, null, List.of(), new byte[2_000_000]);

        // When
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(tooLarge);
            Alerts.append(outbox, Topics.REPORTS_ALERTS, key, 1);
        });

        // Then
        await().untilAsserted(() -> assertThat(topic.messages(key)).hasSize(1));
        await().untilAsserted(() -> assertThat(parked(Topics.REPORTS_VERIFICATIONS))
                .singleElement()
                .asString()
                .contains("2000"));
    }

    @Test
    void losesNothingWhenConnectionsAreCutDuringItsRounds() {
        // When
        for (int part = 0; part < 20; part++) {
            int first = part * 100;
            untilItPasses(() -> Alerts.append(outbox, Topics.REPORTS_ALERTS, key, first, first + 100));
            TestDatabase.cutConnections(RealParts.SCHEMA);
        }

        // Then
        assertThatAllAreTold(2000);
    }

    @Test
    void waitsForABrokerThatIsAway() {
        // Given
        TestBroker.kill();

        // When
        for (int part = 0; part < 10; part++) {
            int first = part * 100;
            untilItPasses(() -> Alerts.append(outbox, Topics.REPORTS_ALERTS, key, first, first + 100));
        }
        await().pollDelay(Duration.ofSeconds(5)).until(() -> true);
        TestBroker.start();

        // Then
        assertThatAllAreTold(1000);
        assertThat(parked(Topics.REPORTS_ALERTS)).isEmpty();
    }

    private void untilItPasses(Runnable work) {
        await().ignoreExceptionsMatching(DatabaseFailure::isPassing).until(() -> {
            QuarkusTransaction.requiringNew().run(work);
            return true;
        });
    }

    /** Told twice is allowed here, since ids are equal; never told is not. */
    private void assertThatAllAreTold(int count) {
        Set<String> expected = LongStream.range(0, count)
                .mapToObj(number -> NameBasedId.of(key, number).toString())
                .collect(Collectors.toSet());
        await().untilAsserted(() -> assertThat(topic.messages(key).stream()
                        .map(message -> message.headers().get("ce_id"))
                        .collect(Collectors.toSet()))
                .isEqualTo(expected));
        await().untilAsserted(() -> assertThat(TestDatabase.values(
                        RealParts.SCHEMA, "select id from outbox where topic = '" + Topics.REPORTS_ALERTS + "'"))
                .isEmpty());
    }

    private static List<String> parked(String topic) {
        return TestDatabase.values(
                RealParts.SCHEMA,
                "select parked_reason from outbox where parked_at is not null and topic = '" + topic + "'");
    }
}
