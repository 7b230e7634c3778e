package dev.orcaworkflow.local.broker;

import dev.orcaworkflow.contracts.Topic;
import dev.orcaworkflow.contracts.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Makes the topics of the system on a broker of one node. */
final class BrokerTopics {
    private static final short ONE_COPY = 1;

    private BrokerTopics() {}

    /** Creates the topics that do not exist yet. */
    static void createMissing(String address) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = Topics.all().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(BrokerTopics::made)
                    .toList();
            admin.createTopics(missing).all().get();
        }
    }

    private static NewTopic made(Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), ONE_COPY).configs(topic.settings());
    }
}
