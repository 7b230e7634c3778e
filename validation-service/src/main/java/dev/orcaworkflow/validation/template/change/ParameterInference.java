package dev.orcaworkflow.validation.template.change;

import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.validation.template.text.Parameter;
import dev.orcaworkflow.validation.template.text.ParameterValue;
import dev.orcaworkflow.validation.template.text.TemplateText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a configuration that does not record it was made with: where the template has a parameter as a whole value, the
 * configuration has the parameter's value under the same path.
 */
final class ParameterInference {
    private ParameterInference() {}

    /** Values of those parameters that could be found; the defaults stand in for the others. */
    static Map<String, ParameterValue> of(TemplateText template, YamlMapping configuration) {
        Map<String, Leaf> values = Leaf.of(configuration, Set.of());
        Map<String, ParameterValue> found = new LinkedHashMap<>();
        for (Leaf leaf : Leaf.of(template.root(), Set.of(TemplateText.SECTION)).values()) {
            if (leaf.kind() == Leaf.Kind.PARAMETER && values.containsKey(leaf.path())) {
                template.parameter(leaf.text().substring(2, leaf.text().length() - 1))
                        .flatMap(parameter -> value(parameter, values.get(leaf.path())))
                        .ifPresent(value -> found.putIfAbsent(name(leaf), value));
            }
        }
        return found;
    }

    private static String name(Leaf leaf) {
        return leaf.text().substring(2, leaf.text().length() - 1);
    }

    private static Optional<ParameterValue> value(Parameter parameter, Leaf leaf) {
        ParameterValue value =
                switch (leaf.kind()) {
                    case NULL -> new ParameterValue.None();
                    case LIST -> ParameterValue.split(leaf.text());
                    case TEXT, NUMBER, FLAG, MAPPING, PARAMETER -> new ParameterValue.One(leaf.text());
                };
        return parameter.refusal(value).isEmpty() ? Optional.of(value) : Optional.empty();
    }
}
