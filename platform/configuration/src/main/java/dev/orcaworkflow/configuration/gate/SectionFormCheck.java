package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.List;

/** Sections that have to be mappings. NULL replaces a section of the defaults and counts as a mistake too. */
final class SectionFormCheck implements Check {
    private static final List<List<String>> MAPPINGS = List.of(
            List.of("meta"),
            List.of("default"),
            List.of("parameters"),
            List.of("workflow"),
            List.of("engine"),
            List.of("engine", "models"),
            List.of("engine", "case"),
            List.of("engine", "sweep"),
            List.of("engine", "damaged"),
            List.of("engine", "mbl"),
            List.of("orcaflex"),
            List.of("orcaflex", "postprocess"),
            List.of("orcaflex", "postprocess", "summary"),
            List.of("orcaflex", "postprocess", "linked_statistics"),
            List.of("orcaflex", "postprocess", "RangeGraph"),
            List.of("orcaflex", "postprocess", "time_series"),
            List.of("orcaflex", "postprocess", "visualization"),
            List.of("orcaflex", "postprocess", "cummulative_histograms"),
            List.of("orcaflex", "postprocess", "summary", "statistics"),
            List.of("file_management"),
            List.of("file_management", "filename"),
            List.of("file_management", "filename", "filters"),
            List.of("parallel_processing"));

    @Override
    public void examine(Subject subject) {
        for (List<String> path : MAPPINGS) {
            YamlNode node = subject.configuration().node(path.toArray(String[]::new));
            if (node != null && !(node instanceof YamlMapping)) {
                report(subject, String.join(".", path), node);
            }
        }
    }

    private static void report(Subject subject, String path, YamlNode node) {
        String what = PythonValues.isNull(node)
                ? "is empty, which replaces every default of it"
                : PythonValues.text(node).map(text -> "is '" + text + "'").orElse("is a list");
        boolean flag = path.startsWith("orcaflex.postprocess.") && !PythonValues.isNull(node);
        subject.add(
                Rule.NOT_A_MAPPING,
                node,
                path + " " + what + ", where keys and values are meant",
                flag ? "write '{flag: True}'" : "give it keys, or remove it");
    }
}
