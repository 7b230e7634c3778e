package dev.orcaworkflow.validation.template.text;

import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ${name}} in a template's text. As a whole key or value it becomes the parameter's value with its type; inside a word
 * its text. An item of a list that begins with {@code for_each: name} is repeated for each item of that list parameter,
 * with {@code ${each}} for the item.
 */
final class Placeholders {
    static final String EACH = "each";
    static final String FOR_EACH = "for_each";
    static final Pattern FORM = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9_]*)}");

    private final String file;
    private final List<String> faults;

    Placeholders(String file, List<String> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Every placeholder has a parameter, and every parameter has a placeholder. */
    void check(TemplateText template) {
        Set<String> used = new HashSet<>();
        template.root().entries().stream()
                .filter(entry -> !entry.key().text().equals(TemplateText.SECTION))
                .forEach(entry -> check(template, entry.value(), false, used));
        template.parameters().stream()
                .filter(parameter -> !used.contains(parameter.name()))
                .forEach(parameter ->
                        faults.add("%s:%d: parameter '%s' is used nowhere: write ${%s} where its value belongs"
                                .formatted(file, parameter.line(), parameter.name(), parameter.name())));
    }

    private void check(TemplateText template, YamlNode node, boolean repeated, Set<String> used) {
        switch (node) {
            case YamlScalar scalar -> check(template, scalar, repeated, used);
            case YamlSequence list -> list.items().forEach(item -> check(template, item, repeated, used));
            case YamlMapping mapping -> {
                boolean repeats = forEach(mapping) != null;
                for (Entry entry : mapping.entries()) {
                    if (entry.key().text().equals(FOR_EACH)) {
                        repetition(template, entry, used);
                    } else {
                        check(template, entry.key(), repeated || repeats, used);
                        check(template, entry.value(), repeated || repeats, used);
                    }
                }
            }
        }
    }

    private void check(TemplateText template, YamlScalar scalar, boolean repeated, Set<String> used) {
        Matcher matcher = FORM.matcher(scalar.text());
        while (matcher.find()) {
            String name = matcher.group(1);
            used.add(name);
            boolean known =
                    name.equals(EACH) ? repeated : template.parameter(name).isPresent();
            if (!known) {
                faults.add("%s:%d: ${%s} names no parameter%s"
                        .formatted(file, scalar.line(), name, name.equals(EACH) ? " here: only below for_each" : ""));
            }
        }
    }

    private void repetition(TemplateText template, Entry entry, Set<String> used) {
        String name = entry.value() instanceof YamlScalar scalar ? scalar.text() : "";
        used.add(name);
        if (template.parameter(name)
                .map(Parameter::type)
                .filter(type -> type == ParameterType.LIST)
                .isEmpty()) {
            faults.add("%s:%d: for_each is '%s': expected the name of a parameter of type list"
                    .formatted(file, entry.key().line(), name));
        }
    }

    /** What an item of a list is repeated for; null when it is not. */
    static String forEach(YamlMapping item) {
        return item.get(FOR_EACH) instanceof YamlScalar scalar ? scalar.text() : null;
    }

    /** Every key and every value that is a scalar. */
    static void scalars(YamlNode node, Consumer<YamlScalar> use) {
        switch (node) {
            case YamlScalar scalar -> use.accept(scalar);
            case YamlSequence list -> list.items().forEach(item -> scalars(item, use));
            case YamlMapping mapping ->
                mapping.entries().forEach(entry -> {
                    use.accept(entry.key());
                    scalars(entry.value(), use);
                });
        }
    }
}
