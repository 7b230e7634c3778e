package dev.orcaworkflow.validation.template.change;

import dev.orcaworkflow.validation.template.Bump;
import dev.orcaworkflow.validation.template.TemplateVersion;
import dev.orcaworkflow.validation.template.text.Parameter;
import dev.orcaworkflow.validation.template.text.TemplateText;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a later version of a template changes.
 *
 * @param changes parameters first, then keys in the order of the text; empty when only comments or layout differ
 */
public record TemplateComparison(List<TemplateChange> changes) {
    public TemplateComparison {
        changes = List.copyOf(changes);
    }

    public static TemplateComparison of(TemplateText earlier, TemplateText later) {
        return new TemplateComparison(Stream.concat(
                        ParameterComparison.of(earlier, later).stream(),
                        TextComparison.of(earlier.root(), later.root(), renaming(earlier, later)).stream())
                .toList());
    }

    /** A placeholder under its new name is the same placeholder. */
    private static UnaryOperator<String> renaming(TemplateText earlier, TemplateText later) {
        return text -> {
            String renamed = text;
            for (Parameter before : earlier.parameters()) {
                String name = ParameterComparison.successor(later, before)
                        .map(Parameter::name)
                        .orElse(before.name());
                renamed = renamed.replace("${" + before.name() + "}", "${" + name + "}");
                renamed = renamed.equals(before.name()) ? name : renamed;
                renamed = renamed.replace("[" + before.name() + "]", "[" + name + "]");
            }
            return renamed;
        };
    }

    /** The least step of the version that may carry these changes. */
    public Bump required() {
        return changes.stream().map(TemplateChange::bump).reduce(Bump.PATCH, Bump::atLeast);
    }

    /** Changes that the step from one version to the other does not announce. */
    public List<TemplateChange> tooLargeFor(TemplateVersion earlier, TemplateVersion later) {
        Bump claimed = later.bumpFrom(earlier);
        return changes.stream()
                .filter(change -> change.bump().compareTo(claimed) > 0)
                .toList();
    }
}
