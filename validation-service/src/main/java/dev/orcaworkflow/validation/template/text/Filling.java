package dev.orcaworkflow.validation.template.text;

import dev.orcaworkflow.validation.template.TemplateFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The values of all parameters of a template: given ones where given, the defaults elsewhere. Each one fits. */
public final class Filling {
    private final Map<String, ParameterValue> values;

    private Filling(Map<String, ParameterValue> values) {
        this.values = values;
    }

    /**
     * @throws TemplateFault when a value does not fit, one is missing, or a name is no parameter's; all faults are told
     *     at once
     */
    public static Filling of(String template, List<Parameter> parameters, Map<String, ParameterValue> given) {
        List<String> faults = new ArrayList<>();
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            value(parameter, given, faults).ifPresent(value -> values.put(parameter.name(), value));
        }
        for (String name : new TreeSet<>(given.keySet())) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                faults.add("'%s' is no parameter: expected one of %s".formatted(name, names(parameters)));
            }
        }
        if (!faults.isEmpty()) {
            throw new TemplateFault("%s cannot be filled in".formatted(template), faults);
        }
        return new Filling(values);
    }

    private static Optional<ParameterValue> value(
            Parameter parameter, Map<String, ParameterValue> given, List<String> faults) {
        ParameterValue value = given.get(parameter.name());
        if (value == null) {
            if (parameter.otherwise().isEmpty()) {
                faults.add("parameter '%s' is missing: expected %s%s"
                        .formatted(parameter.name(), parameter.expected(), described(parameter)));
            }
            return parameter.otherwise();
        }
        Optional<String> refusal = parameter.refusal(value);
        refusal.ifPresent(faults::add);
        return refusal.isPresent()
                ? Optional.empty()
                : Optional.of(parameter.type().understood(value));
    }

    private static String described(Parameter parameter) {
        return parameter.description().isEmpty() ? "" : " (" + parameter.description() + ")";
    }

    private static String names(List<Parameter> parameters) {
        return parameters.isEmpty()
                ? "none"
                : String.join(", ", parameters.stream().map(Parameter::name).toList());
    }

    ParameterValue value(String parameter) {
        return values.get(parameter);
    }

    /** In the order in which the template declares them. */
    public Map<String, ParameterValue> values() {
        return values;
    }
}
