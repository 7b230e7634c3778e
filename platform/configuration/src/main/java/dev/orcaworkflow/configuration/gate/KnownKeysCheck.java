package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.name.NearestNames;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * Keys that nothing reads. Users keep notes and anchors under keys of their own, so in most sections only what looks
 * like a slip is reported; in {@code engine:}, which is ours, every unknown key is.
 */
final class KnownKeysCheck implements Check {
    private static final List<String> TOP = List.of(
            "meta",
            "basename",
            "library",
            "workflow",
            "default",
            "default_yaml",
            "parameters",
            "orcaflex",
            "orcaflex_post_process",
            "summary_settings",
            "summary_settings_master",
            "linked_statistics_settings",
            "linked_statistics_settings_master",
            "time_series_settings",
            "time_series_settings_master",
            "RangeGraph",
            "RangeGraph_settings",
            "visualization_settings",
            "file_management",
            "parallel_processing",
            "engine");
    private static final List<String> POSTPROCESS = List.of(
            "summary",
            "linked_statistics",
            "RangeGraph",
            "time_series",
            "cummulative_histograms",
            "visualization",
            "RAOs",
            "all_vars",
            "rain_flow");
    private static final List<String> FILES = List.of(
            "flag", "input_directory", "output_directory", "filename", "update_unfinished", "files", "input_files");
    private static final List<String> FILENAME = List.of("extension", "pattern", "filters");
    private static final List<String> FILTERS =
            List.of("contains", "not_contains", "min_size_kb", "max_size_kb", "regex");
    private static final List<String> ENGINE = List.of(
            "id",
            "models",
            "accept",
            "case",
            "factors",
            "level_values",
            "mbl",
            "anchors",
            "sweep",
            "damaged",
            "friction",
            "tolerance",
            "skip_absent",
            "pretension",
            "current");
    private static final List<String> MODELS = List.of("directory", "pattern", "extension", "filters");
    private static final List<String> COLUMN = List.of(
            "Command",
            "ObjectName",
            "Variable",
            "VarName",
            "Label",
            "Statistic_Type",
            "SimulationPeriod",
            "objectExtra",
            "ArcLength",
            "AdditionalData",
            "SupportIndex",
            "Position",
            "RadialPos",
            "Theta",
            "transform",
            "inject_into");

    @Override
    public void examine(Subject subject) {
        slips(subject, subject.configuration().own(), TOP, "");
        if (subject.postProcessing()) {
            slips(subject, own(subject, "orcaflex", "postprocess"), POSTPROCESS, "orcaflex.postprocess.");
            slips(subject, own(subject, "file_management"), FILES, "file_management.");
            slips(subject, own(subject, "file_management", "filename"), FILENAME, "file_management.filename.");
            slips(subject, own(subject, "file_management", "filename", "filters"), FILTERS, "filters.");
            columns(subject);
        }
        every(subject, own(subject, "engine"), ENGINE, "engine.");
        every(subject, own(subject, "engine", "models"), MODELS, "engine.models.");
    }

    private static YamlNode own(Subject subject, String... path) {
        YamlNode node = subject.configuration().own();
        for (String key : path) {
            node = node instanceof YamlMapping mapping ? mapping.get(key) : null;
        }
        return node;
    }

    private static void columns(Subject subject) {
        for (YamlNode group : PythonValues.items(own(subject, "summary_settings", "groups"))) {
            YamlNode columns = group instanceof YamlMapping mapping ? mapping.get("Columns") : null;
            PythonValues.items(columns).forEach(column -> slips(subject, column, COLUMN, "a column's "));
        }
    }

    private static void slips(Subject subject, YamlNode section, List<String> known, String prefix) {
        unknown(section, known).forEach(entry -> NearestNames.slip(entry.key().text(), known)
                .filter(slip -> !((YamlMapping) section).has(slip))
                .ifPresent(slip -> report(subject, entry, prefix, Optional.of(slip))));
    }

    private static void every(Subject subject, YamlNode section, List<String> known, String prefix) {
        unknown(section, known)
                .forEach(entry -> report(
                        subject, entry, prefix, NearestNames.slip(entry.key().text(), known)));
    }

    private static List<Entry> unknown(YamlNode section, List<String> known) {
        return section instanceof YamlMapping mapping
                ? mapping.entries().stream()
                        .filter(entry -> !known.contains(entry.key().text()))
                        .toList()
                : List.of();
    }

    private static void report(Subject subject, Entry entry, String prefix, Optional<String> slip) {
        String key = entry.key().text();
        subject.add(Finding.of(
                        Rule.KEY_UNKNOWN,
                        entry.key().at(),
                        "nothing reads " + prefix + key,
                        slip.map(name -> "write '" + name + "'").orElse("remove it"))
                .about(key, slip.stream().toList()));
    }
}
