package dev.orcaworkflow.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.Topics;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestBrokerTest {

    @Test
    void keepsItsMessagesThroughAKill() {
        // Given
        TestTopic topic = TestTopic.fromNow(Topics.CONFIGS_SUBMITTED);
        topic.publish("a.yml", "meta: {}".getBytes(UTF_8), Map.of("batch", "b1"));

        // When
        TestBroker.kill();
        TestBroker.start();

        // Then
        assertThat(topic.messages("a.yml")).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("meta: {}");
            assertThat(message.headers()).containsEntry("batch", "b1");
        });
    }

    @Test
    void hasATopicForTheDeadLettersOfEveryReader() {
        assertThat(TestTopic.fromNow("orcaflex.executions.failures.recovery-service.dlq")
                        .messages())
                .isEmpty();
    }
}
