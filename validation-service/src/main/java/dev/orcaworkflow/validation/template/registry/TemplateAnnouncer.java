package dev.orcaworkflow.validation.template.registry;

import dev.orcaworkflow.contracts.TemplateEvent;
import dev.orcaworkflow.contracts.TemplateEvent.VersionView;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.messaging.NameBasedId;
import dev.orcaworkflow.messaging.Outbox;
import dev.orcaworkflow.validation.template.TemplateState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Tells the topic of templates what the registry now holds under a name. */
@ApplicationScoped
class TemplateAnnouncer {
    private final Outbox outbox;
    private final ConfigTexts texts;
    private final Clock clock;

    TemplateAnnouncer(Outbox outbox, ConfigTexts texts, Clock clock) {
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    void announce(
            Template template,
            long sequence,
            String by,
            String action,
            List<Template> versions,
            Optional<Template> current) {
        String name = template.ref().name().text();
        Optional<Template> production = current.filter(newest -> newest.state() instanceof TemplateState.Production);
        var event = new TemplateEvent.Published(
                name,
                sequence,
                clock.instant(),
                by,
                action,
                template.ref().version().toString(),
                template.state().id(),
                production.map(newest -> newest.ref().version().toString()).orElse(null),
                texts.store(production.orElse(template).text()),
                versions.stream().map(TemplateAnnouncer::view).toList());
        outbox.append(
                Topics.TEMPLATES_PUBLISHED, name, name, NameBasedId.of("template-published", name, sequence), event);
    }

    private static VersionView view(Template template) {
        return new VersionView(
                template.ref().version().toString(), template.state().id(), template.sha256());
    }
}
