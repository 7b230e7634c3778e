package dev.orcaworkflow.validation.template.text;

import dev.orcaworkflow.configuration.edit.Setting;
import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.finding.Edits;
import dev.orcaworkflow.configuration.yaml.ScalarStyle;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.validation.template.TemplateFault;
import dev.orcaworkflow.validation.template.TemplateRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes a configuration from a template by edits of its text, so that comments, order and spelling stay the author's.
 * The section {@code template:} becomes the record of where the configuration comes from.
 */
public final class TemplateRendering {
    private TemplateRendering() {}

    /** @throws TemplateFault when what comes out is no YAML, or a repeated item does not stand on lines of its own */
    public static String render(TemplateRef ref, TemplateText template, Filling filling) {
        String repeated = Repetition.expand(ref.file(), template, filling);
        List<Edit> edits = new ArrayList<>();
        for (Entry entry : TemplateReading.root(ref.file(), repeated).entries()) {
            if (entry.key().text().equals(TemplateText.SECTION)) {
                edits.add(Provenance.edit(repeated, entry, ref, template, filling));
            } else {
                Placeholders.scalars(entry.value(), scalar -> fill(scalar, template, filling, edits));
            }
        }
        String text = Edits.apply(repeated, edits);
        TemplateReading.root(ref.file(), text);
        return text;
    }

    private static void fill(YamlScalar scalar, TemplateText template, Filling filling, List<Edit> edits) {
        var whole = Placeholders.FORM.matcher(scalar.text());
        if (whole.matches()) {
            String name = whole.group(1);
            ParameterType type = template.parameter(name).orElseThrow().type();
            edits.add(new Edit(scalar.start(), scalar.end(), filling.value(name).yaml(type)));
        } else if (whole.reset().find()) {
            edits.add(substitute(scalar, name -> filling.value(name).inWord()));
        }
    }

    /** Replaces every placeholder inside a word; the word keeps its quotes, or gets some when it needs them. */
    static Edit substitute(YamlScalar scalar, UnaryOperator<String> value) {
        String word = Placeholders.FORM
                .matcher(scalar.text())
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(value.apply(match.group(1))));
        String written = scalar.style() == ScalarStyle.DOUBLE_QUOTED
                ? '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : Setting.name(word).text();
        return new Edit(scalar.start(), scalar.end(), written);
    }
}
