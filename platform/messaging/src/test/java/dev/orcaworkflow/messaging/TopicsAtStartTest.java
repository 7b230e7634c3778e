package dev.orcaworkflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.testkit.TestBroker;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class TopicsAtStartTest {
    private static final String DEAD = Topics.deadLetters(Topics.CONFIGS_REVISED, "validation-service");
    private static final List<String> TAKEN_AWAY = List.of(Topics.CONFIGS_REVISED, DEAD);

    @Inject
    TopicsAtStart topics;

    @Test
    void makesWhatIsMissingAndLeavesTheRest() throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.address()))) {
            // Given
            admin.deleteTopics(TAKEN_AWAY).all().get();
            await().until(() -> Collections.disjoint(admin.listTopics().names().get(), TAKEN_AWAY));

            // When
            topics.createMissing();

            // Then the broker tells of them as soon as word of them has reached it
            await().ignoreExceptions().untilAsserted(() -> {
                var made = admin.describeTopics(TAKEN_AWAY).allTopicNames().get();
                assertThat(made.get(Topics.CONFIGS_REVISED).partitions()).hasSize(Topics.PARTITIONS);
                assertThat(made.get(DEAD).partitions()).hasSize(1);
            });
        }
    }
}
