package dev.orcaworkflow.validation.template.text;

import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.finding.Edits;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import dev.orcaworkflow.validation.template.TemplateFault;
import java.util.ArrayList;
import java.util.List;

/** Repeats the items of lists that begin with {@code for_each}: whole lines, once for each item of the parameter. */
final class Repetition {
    private final String file;
    private final String text;
    private final Filling filling;
    private final List<Edit> edits = new ArrayList<>();

    private Repetition(String file, String text, Filling filling) {
        this.file = file;
        this.text = text;
        this.filling = filling;
    }

    static String expand(String file, TemplateText template, Filling filling) {
        Repetition repetition = new Repetition(file, template.text(), filling);
        repetition.search(template.root());
        return Edits.apply(template.text(), repetition.edits);
    }

    private void search(YamlNode node) {
        switch (node) {
            case YamlScalar _ -> {}
            case YamlMapping mapping -> mapping.entries().forEach(entry -> search(entry.value()));
            case YamlSequence list -> list.items().forEach(this::item);
        }
    }

    private void item(YamlNode node) {
        if (node instanceof YamlMapping mapping && Placeholders.forEach(mapping) != null) {
            edits.add(repeated(mapping));
        } else {
            search(node);
        }
    }

    private Edit repeated(YamlMapping item) {
        int start = text.lastIndexOf('\n', item.start()) + 1;
        int end = Lines.endOf(text, Lines.lastOffset(item));
        if (!text.substring(start, item.start()).isBlank()
                && !text.substring(start, item.start()).strip().equals("-")) {
            throw new TemplateFault(
                    "%s:%d: for_each needs an item that stands on lines of its own".formatted(file, item.line()));
        }
        String block = text.substring(start, end);
        StringBuilder all = new StringBuilder();
        if (filling.value(Placeholders.forEach(item)) instanceof ParameterValue.Many(var items)) {
            items.forEach(each -> all.append(Edits.apply(block, forOne(item, start, each))));
        }
        return new Edit(start, end, all.toString());
    }

    private static List<Edit> forOne(YamlMapping item, int start, String each) {
        List<Edit> edits = new ArrayList<>();
        Entry first = item.entries().getFirst();
        if (item.entries().size() > 1) {
            edits.add(shifted(
                    new Edit(first.key().start(), item.entries().get(1).key().start(), ""), start));
        }
        Placeholders.scalars(item, scalar -> {
            if (scalar.text().contains("${" + Placeholders.EACH + "}")) {
                edits.add(shifted(forOne(scalar, each), start));
            }
        });
        return edits;
    }

    /** Other placeholders stay what they are; they are filled afterwards. */
    private static Edit forOne(YamlScalar scalar, String each) {
        return TemplateRendering.substitute(scalar, name -> name.equals(Placeholders.EACH) ? each : "${" + name + "}");
    }

    private static Edit shifted(Edit edit, int by) {
        return new Edit(edit.start() - by, edit.end() - by, edit.replacement());
    }
}
