package dev.orcaworkflow.validation.template.text;

import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.contracts.RecoveryScope;
import java.util.List;
import java.util.Optional;

/**
 * A template's text, understood.
 *
 * @param text as its author wrote it
 * @param root the whole document, the section {@code template:} included
 * @param description one sentence, or ""
 * @param recovery what recovery may do for its configurations where their submission does not say; or null
 * @param engine engine for its configurations where their submission does not say; or null
 * @param parameters in the order in which the template declares them
 */
public record TemplateText(
        String text,
        YamlMapping root,
        String description,
        RecoveryScope recovery,
        String engine,
        List<Parameter> parameters,
        TestInput test) {
    /** The section of its own that a template has, and in another form each configuration made from it. */
    public static final String SECTION = "template";

    public TemplateText {
        parameters = List.copyOf(parameters);
    }

    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
