package dev.orcaworkflow.validation.template.text;

import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the parameters that a template declares. */
final class ParameterReading {
    private static final String NAME_FORM = "[A-Za-z][A-Za-z0-9_]{0,63}";
    private static final Set<String> KEYS =
            Set.of("type", "description", "default", "values", "min", "max", "renamed_from");

    private final String file;
    private final List<String> faults;

    ParameterReading(String file, List<String> faults) {
        this.file = file;
        this.faults = faults;
    }

    List<Parameter> parameters(YamlNode node) {
        List<Parameter> parameters = new ArrayList<>();
        if (node instanceof YamlMapping mapping) {
            Set<String> seen = new HashSet<>();
            for (Entry entry : mapping.entries()) {
                if (seen.add(entry.key().text())) {
                    parameter(entry).ifPresent(parameters::add);
                }
            }
        } else if (!PythonValues.isNull(node)) {
            fault(node, "parameters is no mapping of names to declarations");
        }
        return parameters;
    }

    private Optional<Parameter> parameter(Entry entry) {
        String name = entry.key().text();
        if (!name.matches(NAME_FORM) || name.equals(Placeholders.EACH)) {
            fault(
                    entry.key(),
                    "'%s' is no parameter's name: expected a letter, then letters, digits and _".formatted(name));
            return Optional.empty();
        }
        if (!(entry.value() instanceof YamlMapping declaration)) {
            fault(
                    entry.key(),
                    "parameter '%s' is not declared: expected {type: ..., description: ...}".formatted(name));
            return Optional.empty();
        }
        unknownKeys(name, declaration);
        return type(name, declaration)
                .map(type -> declared(name, type, declaration, entry.key().line()));
    }

    private void unknownKeys(String name, YamlMapping declaration) {
        declaration.entries().stream()
                .map(Entry::key)
                .filter(key -> !KEYS.contains(key.text()))
                .forEach(key -> fault(key, "parameter '%s': nothing reads '%s'".formatted(name, key.text())));
    }

    private Optional<ParameterType> type(String name, YamlMapping declaration) {
        String word = PythonValues.text(declaration.get("type")).orElse("text");
        Optional<ParameterType> type = ParameterType.of(word);
        if (type.isEmpty()) {
            fault(
                    declaration.get("type"),
                    "parameter '%s' has the type '%s': expected one of %s".formatted(name, word, ParameterType.ids()));
        }
        return type;
    }

    private Parameter declared(String name, ParameterType type, YamlMapping declaration, int line) {
        List<String> values = PythonValues.texts(declaration.get("values"));
        if (type == ParameterType.CHOICE && values.isEmpty()) {
            fault(declaration, "parameter '%s' is a choice without values".formatted(name));
        }
        YamlNode otherwise = declaration.get("default");
        Parameter parameter = new Parameter(
                name,
                type,
                PythonValues.text(declaration.get("description")).orElse(""),
                Optional.ofNullable(otherwise).flatMap(ParameterValue::of).map(type::understood),
                values,
                PythonValues.number(declaration.get("min")),
                PythonValues.number(declaration.get("max")),
                PythonValues.text(declaration.get("renamed_from")).orElse(null),
                line);
        parameter
                .otherwise()
                .flatMap(parameter::refusal)
                .ifPresent(refusal -> fault(otherwise, "the default of " + refusal));
        return parameter;
    }

    private void fault(YamlNode at, String sentence) {
        faults.add("%s:%d: %s".formatted(file, at.line(), sentence));
    }
}
