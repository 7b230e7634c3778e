package dev.orcaworkflow.validation.template.text;

import dev.orcaworkflow.configuration.edit.Setting;
import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.validation.template.TemplateFault;
import dev.orcaworkflow.validation.template.TemplateRef;
import java.util.Map;
import java.util.Optional;

/**
 * Where a configuration comes from, as its section {@code template:} records it: name, version, and the value of every
 * parameter. digitalmodel passes over keys that it does not know.
 *
 * @param parameters values as written
 */
public record Provenance(TemplateRef ref, Map<String, ParameterValue> parameters) {

    /** Empty when the configuration was made from no template, or says so in no form that is understood. */
    public static Optional<Provenance> of(YamlMapping configuration) {
        if (!(configuration.get(TemplateText.SECTION) instanceof YamlMapping section)) {
            return Optional.empty();
        }
        Optional<String> name = PythonValues.text(section.get("name"));
        Optional<String> version = PythonValues.text(section.get("version"));
        if (name.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Provenance(
                    TemplateRef.of(name.get(), version.get()), TemplateReading.values(section.get("parameters"))));
        } catch (TemplateFault notOurs) {
            return Optional.empty();
        }
    }

    /** A configuration's text without the record; comments around it stay. */
    public static String removedFrom(String file, String text) {
        return TemplateReading.root(file, text).entries().stream()
                .filter(entry -> entry.key().text().equals(TemplateText.SECTION))
                .findFirst()
                .map(section -> text.substring(0, section.key().start())
                        + text.substring(Lines.endOf(text, Lines.lastOffset(section.value()))))
                .orElse(text);
    }

    /** Replaces the template's section; what stands below it, comments included, stays. */
    static Edit edit(String text, Entry section, TemplateRef ref, TemplateText template, Filling filling) {
        String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        StringBuilder record = new StringBuilder(TemplateText.SECTION + ":" + lineBreak);
        record.append("  name: ").append(ref.name()).append(lineBreak);
        record.append("  version: ").append(ref.version()).append(lineBreak);
        if (!filling.values().isEmpty()) {
            record.append("  parameters:").append(lineBreak);
        }
        filling.values().forEach((name, value) -> record.append("    ")
                .append(Setting.name(name).text())
                .append(": ")
                .append(value.yaml(template.parameter(name).orElseThrow().type()))
                .append(lineBreak));
        return new Edit(section.key().start(), Lines.endOf(text, Lines.lastOffset(section.value())), record.toString());
    }
}
