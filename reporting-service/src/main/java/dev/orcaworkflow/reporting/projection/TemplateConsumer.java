package dev.orcaworkflow.reporting.projection;

import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.reporting.template.TemplateShelf;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for templates: the latest value per name is the whole truth, and no value takes the name away. */
@ApplicationScoped
class TemplateConsumer {
    private final Delivery delivery;
    private final TemplateShelf templates;

    TemplateConsumer(Delivery delivery, TemplateShelf templates) {
        this.delivery = delivery;
        this.templates = templates;
    }

    @Incoming("templates-published")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.rawAtLeastOnce(records, messages -> messages.forEach(this::heard));
    }

    private void heard(Received<byte[]> message) {
        if (message.event().length == 0) {
            templates.remove(message.key());
        } else {
            templates.put(message.key(), message.event(), message.at());
        }
    }
}
