package dev.orcaworkflow.validation.template.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlLimits;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlReader;
import dev.orcaworkflow.configuration.yaml.YamlResult;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.validation.template.TemplateFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a template. Everything that is wrong with it is told at once, each with its line. */
public final class TemplateReading {
    private final String file;
    private final List<String> faults = new ArrayList<>();

    private TemplateReading(String file) {
        this.file = file;
    }

    /**
     * Understands a template's text.
     *
     * @param file name for messages
     * @throws TemplateFault when it cannot be read
     */
    public static TemplateText read(String file, String text) {
        return new TemplateReading(file).read(text);
    }

    private TemplateText read(String text) {
        YamlMapping root = root(file, text);
        YamlMapping section = section(root);
        YamlMapping test = PythonValues.mapping(section.get("test"), section);
        ParameterReading reading = new ParameterReading(file, faults);
        List<Parameter> parameters = reading.parameters(section.get("parameters"));
        TemplateText template = new TemplateText(
                text,
                root,
                PythonValues.text(section.get("description")).orElse(""),
                recovery(section.get("recovery")),
                PythonValues.text(section.get("engine")).orElse(null),
                parameters,
                new TestInput(
                        PythonValues.text(test.get("fixture")).orElse(null),
                        PythonValues.text(test.get("folder")).orElse(null),
                        values(test.get("parameters"))));
        new Placeholders(file, faults).check(template);
        if (!faults.isEmpty()) {
            throw new TemplateFault("%s is no template that can be used".formatted(file), faults);
        }
        return template;
    }

    /** @throws TemplateFault when it is not YAML with a mapping at its root */
    static YamlMapping root(String file, String text) {
        return switch (YamlReader.read(file, text.getBytes(UTF_8), YamlLimits.CONFIGURATION)) {
            case YamlResult.YamlDocument document -> document.root();
            case YamlResult.Unreadable unreadable ->
                throw new TemplateFault(
                        file + " cannot be read",
                        unreadable.findings().stream().map(Object::toString).toList());
        };
    }

    private YamlMapping section(YamlMapping root) {
        if (root.get(TemplateText.SECTION) instanceof YamlMapping section) {
            return section;
        }
        faults.add("%s:1: no section 'template:' with description and parameters".formatted(file));
        return PythonValues.mapping(null, root);
    }

    private RecoveryScope recovery(YamlNode node) {
        String word = PythonValues.text(node).orElse(null);
        if (word == null) {
            return null;
        }
        for (RecoveryScope scope : RecoveryScope.values()) {
            if (scope.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return scope;
            }
        }
        faults.add("%s:%d: recovery is '%s': expected off, retry-only, configuration or inputs"
                .formatted(file, node.line(), word));
        return null;
    }

    /** Values by name; what is no value is left out, and missed by whoever needs it. */
    static Map<String, ParameterValue> values(YamlNode node) {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> ParameterValue.of(entry.value())
                    .ifPresent(value -> values.put(entry.key().text(), value)));
        }
        return values;
    }
}
