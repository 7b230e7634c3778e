package dev.orcaworkflow.validation.template.registry;

import dev.orcaworkflow.validation.template.TemplateRef;
import dev.orcaworkflow.validation.template.TemplateState;
import dev.orcaworkflow.validation.template.text.TemplateReading;
import dev.orcaworkflow.validation.template.text.TemplateText;
import java.time.Instant;

/** A version of a template as the registry holds it. */
public record Template(TemplateRef ref, TemplateState state, String text, String sha256, Instant changedAt) {

    public TemplateText understood() {
        return TemplateReading.read(ref.file(), text);
    }

    /** Its text is fixed: somebody may rely on it. */
    public boolean isReleased() {
        return !(state instanceof TemplateState.Draft);
    }
}
