package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.List;
import java.util.Map;

/** Keys that something reads, but not where they stand. */
final class MisplacedKeysCheck implements Check {
    /** Where keys are put by mistake, and where they belong. */
    private static final Map<List<String>, Map<String, String>> BELONGS = Map.of(
            List.of(),
                    Map.ofEntries(
                            Map.entry("postprocess", "orcaflex"),
                            Map.entry("preprocess", "orcaflex"),
                            Map.entry("summary", "orcaflex.postprocess"),
                            Map.entry("linked_statistics", "orcaflex.postprocess"),
                            Map.entry("visualization", "orcaflex.postprocess"),
                            Map.entry("groups", "summary_settings"),
                            Map.entry("input_directory", "file_management"),
                            Map.entry("output_directory", "file_management"),
                            Map.entry("max_workers", "parallel_processing"),
                            Map.entry("execution_order", "workflow"),
                            Map.entry("next_config", "workflow"),
                            Map.entry("previous_config", "workflow"),
                            Map.entry("VarNames", "parameters")),
            List.of("meta"), Map.of("execution_order", "workflow", "next_config", "workflow"),
            List.of("orcaflex"),
                    Map.of(
                            "summary", "orcaflex.postprocess",
                            "RangeGraph", "orcaflex.postprocess",
                            "visualization", "orcaflex.postprocess",
                            "time_series", "orcaflex.postprocess",
                            "file_management", "the root",
                            "summary_settings", "the root"),
            List.of("orcaflex", "postprocess"),
                    Map.of(
                            "summary_settings", "the root",
                            "time_series_settings", "the root",
                            "file_management", "the root"),
            List.of("file_management"),
                    Map.of(
                            "extension", "file_management.filename",
                            "pattern", "file_management.filename",
                            "filters", "file_management.filename",
                            "max_workers", "parallel_processing"),
            List.of("file_management", "filename"),
                    Map.of(
                            "contains", "file_management.filename.filters",
                            "not_contains", "file_management.filename.filters",
                            "regex", "file_management.filename.filters",
                            "input_directory", "file_management"));

    @Override
    public void examine(Subject subject) {
        if (subject.postProcessing()) {
            BELONGS.forEach((path, keys) -> misplaced(subject, path, keys));
        }
    }

    private static void misplaced(Subject subject, List<String> path, Map<String, String> keys) {
        YamlNode node = subject.configuration().own();
        for (String key : path) {
            node = node instanceof YamlMapping mapping ? mapping.get(key) : null;
        }
        if (node instanceof YamlMapping section) {
            for (Entry entry : section.entries()) {
                String home = keys.get(entry.key().text());
                if (home != null) {
                    report(subject, path, entry, home);
                }
            }
        }
    }

    private static void report(Subject subject, List<String> path, Entry entry, String home) {
        String key = entry.key().text();
        String here = path.isEmpty() ? key : String.join(".", path) + "." + key;
        subject.add(Finding.of(
                        Rule.KEY_MISPLACED,
                        entry.key().at(),
                        "nothing reads " + here + "; " + key + " belongs to " + home,
                        "move it there")
                .about(key, List.of()));
    }
}
