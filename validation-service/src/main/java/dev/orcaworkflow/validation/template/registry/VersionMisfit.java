package dev.orcaworkflow.validation.template.registry;

import dev.orcaworkflow.validation.template.TemplateFault;
import dev.orcaworkflow.validation.template.TemplateRef;
import dev.orcaworkflow.validation.template.change.TemplateChange;
import dev.orcaworkflow.validation.template.change.TemplateComparison;
import java.util.List;
import java.util.Optional;

/** A version that says less than the change is: a PATCH that breaks configurations, for example. */
public final class VersionMisfit extends TemplateFault {
    private static final long serialVersionUID = 1L;

    private VersionMisfit(String message, List<String> details) {
        super(message, details);
    }

    /** Empty when the version of {@code later} announces what it changes. */
    static Optional<VersionMisfit> of(TemplateRef earlier, TemplateRef later, TemplateComparison comparison) {
        List<TemplateChange> tooLarge = comparison.tooLargeFor(earlier.version(), later.version());
        if (tooLarge.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new VersionMisfit(
                "%s is a %s over %s, and the change is %s; publish it as %s"
                        .formatted(
                                later.version(),
                                later.version().bumpFrom(earlier.version()),
                                earlier.version(),
                                comparison.required(),
                                earlier.version().next(comparison.required())),
                tooLarge.stream().map(change -> change.bump() + ": " + change).toList()));
    }
}
