package dev.orcaworkflow.local.broker;

import dev.orcaworkflow.contracts.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Every topic of the system; automatic creation is off, so that a misspelt name is an error. */
final class BrokerTopics {
    private static final short ONE_COPY = 1;

    private BrokerTopics() {}

    /** Creates the topics that do not exist yet. */
    static void createMissing(String address) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing =
                    all().filter(topic -> !existing.contains(topic.name())).toList();
            admin.createTopics(missing).all().get();
        }
    }

    private static Stream<NewTopic> all() {
        Stream<NewTopic> work =
                Topics.KEYED_BY_WORK.stream().map(name -> new NewTopic(name, Topics.PARTITIONS, ONE_COPY));
        Stream<NewTopic> compacted = Topics.COMPACTED.stream()
                .map(name -> new NewTopic(name, 1, ONE_COPY).configs(Map.of("cleanup.policy", "compact")));
        Stream<NewTopic> dead = Topics.deadLetters().stream().map(name -> new NewTopic(name, 1, ONE_COPY));
        return Stream.of(work, compacted, dead).flatMap(topics -> topics);
    }
}
