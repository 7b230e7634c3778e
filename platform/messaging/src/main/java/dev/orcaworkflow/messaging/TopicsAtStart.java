package dev.orcaworkflow.messaging;

import dev.orcaworkflow.contracts.Topics;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.jboss.logging.Logger;

/** Where nobody else makes topics, each service makes those that are missing, as soon as the broker answers. */
@ApplicationScoped
class TopicsAtStart {
    private static final Logger LOGGER = Logger.getLogger(TopicsAtStart.class);

    private final Broker broker;
    private final Patience patience;
    private final MessagingConfig config;

    TopicsAtStart(Broker broker, Patience patience, MessagingConfig config) {
        this.broker = broker;
        this.patience = patience;
        this.config = config;
    }

    void start(@Observes StartupEvent start) {
        if (config.createTopics()) {
            Thread.ofPlatform().name("topics-at-start").daemon().start(this::createMissing);
        }
    }

    /** Returns when all topics are there. */
    void createMissing() {
        Duration pause = patience.first();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Set<String> existing = broker.topics();
                broker.create(
                        all().filter(topic -> !existing.contains(topic.name())).toList());
                return;
            } catch (IllegalStateException e) {
                LOGGER.warnf("Topics cannot be made, trying again in %s: %s", pause, e.getMessage());
                pause(pause);
                pause = patience.next(pause);
            }
        }
    }

    private static Stream<NewTopic> all() {
        Optional<Short> copies = Optional.empty();
        Stream<NewTopic> work =
                Topics.KEYED_BY_WORK.stream().map(name -> new NewTopic(name, Optional.of(Topics.PARTITIONS), copies));
        Stream<NewTopic> compacted = Topics.COMPACTED.stream()
                .map(name -> new NewTopic(name, Optional.of(1), copies).configs(Map.of("cleanup.policy", "compact")));
        Stream<NewTopic> dead = Topics.deadLetters().stream().map(name -> new NewTopic(name, Optional.of(1), copies));
        return Stream.of(work, compacted, dead).flatMap(topics -> topics);
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
