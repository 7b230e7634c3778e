package dev.orcaworkflow.messaging;

import dev.orcaworkflow.contracts.Topic;
import dev.orcaworkflow.contracts.Topics;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
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
                broker.create(Topics.all().stream()
                        .filter(topic -> !existing.contains(topic.name()))
                        .map(TopicsAtStart::made)
                        .toList());
                return;
            } catch (IllegalStateException e) {
                LOGGER.warnf("Topics cannot be made, trying again in %s: %s", pause, e.getMessage());
                pause(pause);
                pause = patience.next(pause);
            }
        }
    }

    private static NewTopic made(Topic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()).configs(topic.settings());
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
