package dev.orcaworkflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.testkit.TestBroker;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class TopicsAtStartTest {
    private static final String DEAD = Topics.deadLetters(Topics.CONFIGS_REVISED, "validation-service");

    @Inject
    TopicsAtStart topics;

    @Test
    void makesWhatIsMissingAndLeavesTheRest() throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.address()))) {
            // Given
            admin.deleteTopics(List.of(Topics.CONFIGS_REVISED, DEAD)).all().get();

            // When
            topics.createMissing();

            // Then
            var made = admin.describeTopics(List.of(Topics.CONFIGS_REVISED, DEAD))
                    .allTopicNames()
                    .get();
            assertThat(made.get(Topics.CONFIGS_REVISED).partitions()).hasSize(Topics.PARTITIONS);
            assertThat(made.get(DEAD).partitions()).hasSize(1);
        }
    }
}
