package dev.orcaworkflow.validation.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.ConfigurationReading;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.validation.gate.Assessment;
import dev.orcaworkflow.validation.gate.Candidate;
import dev.orcaworkflow.validation.template.TemplateFault;
import dev.orcaworkflow.validation.template.registry.Template;
import dev.orcaworkflow.validation.template.registry.TemplateRegistry;
import dev.orcaworkflow.validation.template.text.Filling;
import dev.orcaworkflow.validation.template.text.Provenance;
import dev.orcaworkflow.validation.template.text.TemplateRendering;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * What the template that a text was made from makes of the parameters which the text records. Told where the text lacks a
 * section, so that recovery can complete it as its author's template has it.
 */
@ApplicationScoped
class TemplateModel {
    private static final Set<String> MISSING = Set.of(Rule.MISSING_SECTION.id(), Rule.GROUPS_EMPTY.id());

    private final TemplateRegistry registry;
    private final ConfigTexts texts;

    TemplateModel(TemplateRegistry registry, ConfigTexts texts) {
        this.registry = registry;
        this.texts = texts;
    }

    /** Null where nothing is missing, or no template of the registry is recorded in the text. */
    ConfigText of(Assessment assessment) {
        boolean missing = assessment.findings().stream().map(FindingView::rule).anyMatch(MISSING::contains);
        return missing ? recorded(assessment.candidate()).flatMap(this::text).orElse(null) : null;
    }

    private Optional<Provenance> recorded(Candidate candidate) {
        byte[] text = texts.load(candidate.text()).getBytes(UTF_8);
        return switch (Configuration.read(candidate.job().config(), text)) {
            case ConfigurationReading.Readable(Configuration configuration) -> Provenance.of(configuration.own());
            case ConfigurationReading.Unreadable _ -> Optional.empty();
        };
    }

    private Optional<ConfigText> text(Provenance recorded) {
        return registry.find(recorded.ref())
                .flatMap(template -> render(template, recorded))
                .map(texts::store);
    }

    /** A text whose record was edited by hand may no longer fit its template: then the template is no help. */
    private static Optional<String> render(Template template, Provenance recorded) {
        try {
            var understood = template.understood();
            Filling filling = Filling.of(template.ref().toString(), understood.parameters(), recorded.parameters());
            return Optional.of(TemplateRendering.render(template.ref(), understood, filling));
        } catch (TemplateFault misfit) {
            return Optional.empty();
        }
    }
}
