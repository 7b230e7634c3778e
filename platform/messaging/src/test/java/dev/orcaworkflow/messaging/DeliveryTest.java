package dev.orcaworkflow.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.testkit.TestDatabase;
import dev.orcaworkflow.testkit.TestTopic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class DeliveryTest {
    private static final String PAUSED = "dev.orcaworkflow.batch.paused.v1";

    @Inject
    Delivery delivery;

    @Inject
    Inbox inbox;

    @Inject
    EventCodec codec;

    @Inject
    DeadLetters letters;

    @Inject
    Patience patience;

    @Inject
    Effects effects;

    @Inject
    TransactionSynchronizationRegistry transaction;

    private final String batch = UUID.randomUUID().toString();
    private BatchTopic topic;
    private TestTopic alerts;
    private TestTopic deadLetters;

    @BeforeEach
    void listen() {
        topic = new BatchTopic(batch);
        alerts = TestTopic.fromNow(Topics.REPORTS_ALERTS);
        deadLetters = TestTopic.fromNow(Topics.deadLetters(Topics.BATCHES_EVENTS, "recovery-service"));
    }

    @AfterEach
    void calm() {
        effects.noTrouble();
    }

    @Test
    void hasOneEffectHoweverOftenAMessageIsDelivered() {
        // When
        topic.publish(List.of(topic.paused(1), topic.paused(1), topic.paused(2)));
        topic.publish(List.of(topic.paused(1), topic.paused(3)));

        // Then
        await().untilAsserted(() -> assertThat(Effects.seen(batch)).containsExactly(1L, 2L, 3L));
        await().untilAsserted(() -> assertThat(alerts.messages(batch)).hasSize(3));
    }

    @Test
    void leavesItToTheAggregateWhatAnOlderFactMeans() {
        // When
        topic.publish(List.of(topic.paused(2), topic.paused(1)));

        // Then
        await().untilAsserted(() -> assertThat(Effects.seen(batch)).containsExactly(2L, 1L));
    }

    @Test
    void sendsThePoisonInTheMiddleOfABatchToTheDeadLetters() {
        // Given
        effects.troubleBefore(event -> {
            if (event.sequence() == 25) {
                throw new IllegalArgumentException("tide tables are upside down");
            }
        });

        // When
        topic.publish(LongStream.range(0, 50).mapToObj(topic::paused).toList());

        // Then
        await().untilAsserted(() -> assertThat(Effects.seen(batch))
                .containsExactlyElementsOf(
                        LongStream.range(0, 50).filter(n -> n != 25).boxed().toList()));
        await().untilAsserted(() -> assertThat(deadLetters.messages(batch))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.text()).contains("\"sequence\":25");
                    assertThat(letter.headers())
                            .containsEntry("ce_id", batch + "-25")
                            .containsEntry("dlq_topic", Topics.BATCHES_EVENTS)
                            .containsEntry("dlq_reason", "tide tables are upside down")
                            .containsKey("dlq_offset");
                }));
    }

    @Test
    void triesAMessageTwiceBeforeItIsDead() {
        // Given
        AtomicBoolean first = new AtomicBoolean(true);
        effects.troubleAfter(event -> {
            if (first.getAndSet(false)) {
                throw new IllegalStateException("another transaction changed this row");
            }
        });

        // When
        topic.publish(List.of(topic.paused(1)));

        // Then
        await().untilAsserted(() -> assertThat(Effects.seen(batch)).containsExactly(1L));
        assertThat(deadLetters.messages(batch)).isEmpty();
    }

    @Test
    void keepsBytesThatAreNoEventAsTheyCame() {
        // Given
        byte[] odd = {(byte) 0xff, 0, (byte) 0xfe};
        var oddest = topic.raw().message(null, odd, Map.of("ce_type", PAUSED, "odd", "a\u001fb\u0000c"));

        // When
        topic.publish(List.of(topic.message("x", PAUSED, "not json".getBytes(UTF_8)), topic.paused(1), oddest));

        // Then
        await().untilAsserted(() -> assertThat(deadLetters.messages())
                .anySatisfy(letter -> assertThat(letter.text()).isEqualTo("not json"))
                .anySatisfy(letter -> {
                    assertThat(letter.key()).isNull();
                    assertThat(letter.value()).isEqualTo(odd);
                }));
        await().untilAsserted(() -> assertThat(Effects.seen(batch)).containsExactly(1L));
    }

    @Test
    void buriesAnEventWithoutAType() {
        // When
        topic.publish(List.of(topic.raw().message(batch, "{}".getBytes(UTF_8), Map.of())));

        // Then
        await().untilAsserted(() -> assertThat(deadLetters.messages(batch))
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.headers().get("dlq_reason")).contains("ce_type")));
    }

    @Test
    void ignoresEventsOfALaterVersion() {
        // When
        topic.publish(
                List.of(topic.message("y", "dev.orcaworkflow.batch.sung.v7", "[]".getBytes(UTF_8)), topic.paused(1)));

        // Then
        await().untilAsserted(() -> assertThat(Effects.seen(batch)).containsExactly(1L));
        assertThat(deadLetters.messages(batch)).isEmpty();
    }

    @Test
    void handsOverRawBytesWhateverTheyAre() {
        // Given
        List<Received<byte[]>> received = new ArrayList<>();
        ConsumerRecord<byte[], byte[]> nothing = empty();
        nothing.headers().add("batch", null);

        // When
        delivery.rawAtLeastOnce(polled(nothing), received::addAll);

        // Then
        assertThat(received).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo("orcaflex.configs.submitted/3@7");
            assertThat(message.key()).isNull();
            assertThat(message.event()).isEmpty();
            assertThat(message.headers()).isEmpty();
        });
    }

    private static ConsumerRecord<byte[], byte[]> empty() {
        return new ConsumerRecord<>("orcaflex.configs.submitted", 3, 7, null, null);
    }

    private static ConsumerRecords<byte[], byte[]> polled(ConsumerRecord<byte[], byte[]> message) {
        var partition = new TopicPartition(message.topic(), message.partition());
        return new ConsumerRecords<>(Map.of(partition, List.of(message)), Map.of());
    }

    @Test
    void leavesToTheNextInstanceWhatFailsBecauseThisOneStops() {
        // Given
        Delivery ending = new Delivery(inbox, codec, letters, patience);
        ending.stop(new ShutdownEvent());

        // Then
        assertThatThrownBy(() -> ending.rawAtLeastOnce(polled(empty()), _ -> {
                    throw new IllegalStateException("EntityManagerFactory is closed");
                }))
                .hasMessage("EntityManagerFactory is closed");
    }

    @Test
    void survivesConnectionsCutInTheMiddleOfAHandler() {
        // Given
        effects.troubleBefore(atFirst(2, DeliveryTest::cut));

        // When
        topic.publish(List.of(topic.paused(1), topic.paused(2), topic.paused(3)));

        // Then
        assertThatAllThreeHadOneEffect();
    }

    @Test
    void survivesConnectionsCutBetweenTheHandlerAndTheOutbox() {
        // Given
        effects.troubleAfter(atFirst(3, DeliveryTest::cut));

        // When
        topic.publish(List.of(topic.paused(1), topic.paused(2), topic.paused(3)));

        // Then
        assertThatAllThreeHadOneEffect();
    }

    @Test
    void survivesConnectionsCutBetweenTheOutboxAndTheCommit() {
        // Given
        effects.troubleAfter(atFirst(
                3,
                () -> transaction.registerInterposedSynchronization(new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        cut();
                    }

                    @Override
                    public void afterCompletion(int status) {}
                })));

        // When
        topic.publish(List.of(topic.paused(1), topic.paused(2), topic.paused(3)));

        // Then
        assertThatAllThreeHadOneEffect();
    }

    private void assertThatAllThreeHadOneEffect() {
        await().untilAsserted(() -> assertThat(Effects.seen(batch)).containsExactly(1L, 2L, 3L));
        await().untilAsserted(() -> assertThat(alerts.messages(batch)).hasSize(3));
        assertThat(deadLetters.messages(batch)).isEmpty();
    }

    /** Often enough that a message whose failure was taken for its own fault would be dead. */
    private static Consumer<BatchEvent> atFirst(long sequence, Runnable trouble) {
        AtomicInteger left = new AtomicInteger(5);
        return event -> {
            if (event.sequence() == sequence && left.getAndDecrement() > 0) {
                trouble.run();
            }
        };
    }

    private static void cut() {
        TestDatabase.cutConnections(RealParts.SCHEMA);
    }
}
