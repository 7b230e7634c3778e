package dev.orcaworkflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.testkit.TestTopic;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class OutboxTest {
    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    Broker broker;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    MessagingConfig config;

    private final String key = UUID.randomUUID().toString();
    private TestTopic topic;

    @BeforeEach
    void listen() {
        topic = TestTopic.fromNow(Topics.REPORTS_ALERTS);
    }

    @Test
    void tellsWhatWasCommittedInCloudEventsBinaryMode() {
        // When
        QuarkusTransaction.requiringNew().run(() -> Alerts.append(outbox, Topics.REPORTS_ALERTS, key, 7));

        // Then
        await().untilAsserted(
                        () -> assertThat(topic.messages(key)).singleElement().satisfies(message -> {
                            assertThat(message.text()).contains("\"message\":\"7\"");
                            assertThat(message.headers())
                                    .containsEntry("ce_specversion", "1.0")
                                    .containsEntry(
                                            "ce_id", NameBasedId.of(key, 7L).toString())
                                    .containsEntry("ce_type", "dev.orcaworkflow.alert.firing.v1")
                                    .containsEntry("ce_source", "recovery-service")
                                    .containsEntry("ce_subject", key)
                                    .containsEntry("content-type", "application/json")
                                    .containsKey("ce_time");
                        }));
    }

    @Test
    void tellsNothingOfATransactionThatWasRolledBack() {
        // When
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    Alerts.append(outbox, Topics.REPORTS_ALERTS, key, 1);
                    throw new IllegalStateException("changed our mind");
                }))
                .hasMessage("changed our mind");
        QuarkusTransaction.requiringNew().run(() -> Alerts.append(outbox, Topics.REPORTS_ALERTS, key, 2));

        // Then
        await().untilAsserted(() -> assertThat(numbers()).containsExactly(2));
    }

    @Test
    void promisesOnlyWithinATransaction() {
        assertThatThrownBy(() -> Alerts.append(outbox, Topics.REPORTS_ALERTS, key, 1))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void tellsAfterARestartWhatWasCommittedBeforeTheEnd() throws InterruptedException {
        // Given
        relay.stop(new ShutdownEvent());
        QuarkusTransaction.requiringNew().run(() -> Alerts.append(outbox, Topics.REPORTS_ALERTS, key, 0, 3));
        assertThat(topic.messages(key)).isEmpty();

        // When
        relay.start(new StartupEvent());

        // Then
        await().untilAsserted(() -> assertThat(numbers()).containsExactly(0, 1, 2));
    }

    @Test
    void keepsTheOrderOfAKeyWithTwoRelaysAtWork() throws InterruptedException {
        // Given
        relay.stop(new ShutdownEvent());
        QuarkusTransaction.requiringNew().run(() -> Alerts.append(outbox, Topics.REPORTS_ALERTS, key, 0, 3000));

        // When
        try (var replicas = Executors.newFixedThreadPool(2)) {
            replicas.invokeAll(List.of(this::relayUntilIdle, this::relayUntilIdle));
        }
        relay.start(new StartupEvent());

        // Then
        await().untilAsserted(() -> assertThat(numbers())
                .containsExactlyElementsOf(IntStream.range(0, 3000).boxed().toList()));
    }

    /** The relay of another replica, until it finds nothing to do. */
    private RelayRound.Outcome relayUntilIdle() {
        RelayRound round = new RelayRound(dataSource, broker, config);
        RelayRound.Outcome outcome;
        do {
            outcome = round.run();
        } while (outcome instanceof RelayRound.Outcome.More);
        return outcome;
    }

    private List<Integer> numbers() {
        return topic.messages(key).stream()
                .map(message -> message.text().replaceAll(".*\"message\":\"(\\d+)\".*", "$1"))
                .map(Integer::valueOf)
                .toList();
    }
}
