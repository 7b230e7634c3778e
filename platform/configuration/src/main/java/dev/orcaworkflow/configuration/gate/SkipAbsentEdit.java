package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code engine: {skip_absent: [...]}} into a configuration, with the least change to its text. */
final class SkipAbsentEdit {
    private SkipAbsentEdit() {}

    static Edit of(Configuration configuration, List<String> absent) {
        String text = configuration.text();
        Entry engine = configuration.own().entry("engine");
        if (engine == null) {
            String separator = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
            return new Edit(text.length(), text.length(), separator + "engine:\n  " + list(absent) + "\n");
        }
        return engine.value() instanceof YamlMapping mapping
                        && !mapping.entries().isEmpty()
                ? into(text, mapping, absent)
                : new Edit(engine.key().end(), engine.value().end(), ": {" + list(absent) + "}");
    }

    private static Edit into(String text, YamlMapping engine, List<String> absent) {
        Entry known = engine.entry("skip_absent");
        if (known != null) {
            List<String> all = new ArrayList<>(PythonValues.texts(known.value()));
            absent.stream().filter(name -> !all.contains(name)).forEach(all::add);
            return new Edit(known.key().start(), known.value().end(), list(all));
        }
        int first = engine.entries().getFirst().key().start();
        return new Edit(first, first, list(absent) + (engine.flow() ? ", " : "\n" + indent(text, first)));
    }

    private static String indent(String text, int at) {
        int start = text.lastIndexOf('\n', at - 1) + 1;
        return " ".repeat(at - start);
    }

    private static String list(List<String> names) {
        return "skip_absent: " + names.stream().map(FormEdits::plainIfSafe).collect(Collectors.joining(", ", "[", "]"));
    }
}
