package dev.orcaworkflow.validation.template.usage;

import dev.orcaworkflow.validation.template.TemplateName;
import dev.orcaworkflow.validation.template.registry.Template;
import dev.orcaworkflow.validation.template.registry.TemplateRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells how versions of templates are used. */
@ApplicationScoped
@Transactional
public class TemplateUsage {
    private static final int LATEST = 200;

    private final TemplateUses uses;
    private final TemplateRegistry registry;

    TemplateUsage(TemplateUses uses, TemplateRegistry registry) {
        this.uses = uses;
        this.registry = registry;
    }

    /** Usage by version; a version that nobody used is missing. Without suggestions. */
    public Map<String, UsageView> of(TemplateName name) {
        return counts(name).values().stream()
                .collect(Collectors.toMap(UsageCounts::version, counts -> UsageView.of(counts, List.of())));
    }

    /** Usage of one version, with suggestions. */
    public UsageView of(Template template) {
        Map<String, UsageCounts> counts = counts(template.ref().name());
        UsageCounts own = counts.get(template.ref().version().toString());
        if (own == null) {
            return UsageView.NONE;
        }
        Optional<UsageCounts> before = registry.predecessor(template.ref())
                .map(earlier -> counts.get(earlier.ref().version().toString()));
        return UsageView.of(
                own,
                AdvicePolicy.suggest(new AdvicePolicy.Usage(
                        template.state(),
                        own,
                        before.orElse(null),
                        uses.rules(template.ref()),
                        template.understood().parameters(),
                        uses.fillings(template.ref(), LATEST))));
    }

    private Map<String, UsageCounts> counts(TemplateName name) {
        return uses.counts(name).stream().collect(Collectors.toMap(UsageCounts::version, Function.identity()));
    }
}
