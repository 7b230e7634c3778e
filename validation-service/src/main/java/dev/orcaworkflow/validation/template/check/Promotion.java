package dev.orcaworkflow.validation.template.check;

import dev.orcaworkflow.validation.template.TemplateFault;
import dev.orcaworkflow.validation.template.TemplateRef;
import dev.orcaworkflow.validation.template.TemplateStep;
import dev.orcaworkflow.validation.template.registry.Template;
import dev.orcaworkflow.validation.template.registry.TemplateRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Takes verified versions into production. */
@ApplicationScoped
@Transactional
public class Promotion {
    private final TemplateRegistry registry;
    private final VerificationRows rows;

    Promotion(TemplateRegistry registry, VerificationRows rows) {
        this.registry = registry;
        this.rows = rows;
    }

    /**
     * @param accepted why it may go into production although no engine has tried it; null when one has
     * @throws TemplateFault when its state does not permit it, or no engine has tried it and nobody accepts that
     */
    public Template promote(TemplateRef ref, String by, String accepted) {
        Optional<String> objection =
                rows.latest(ref).flatMap(verification -> VerificationPolicy.objection(rows.steps(verification.id())));
        if (objection.isPresent() && accepted == null) {
            throw new TemplateFault(
                    "%s cannot be promoted: %s; verify it where its engine runs, or accept that with a reason"
                            .formatted(ref, objection.get()));
        }
        String note = objection.isPresent() ? "accepted: " + accepted : accepted;
        return registry.move(ref, TemplateStep.PROMOTE, by, note);
    }
}
