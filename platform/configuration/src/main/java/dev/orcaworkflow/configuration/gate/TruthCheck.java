package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts where True or False is meant: to Python every text is true, {@code 'False'} too. */
final class TruthCheck implements Check {
    private static final Set<String> MEANS_FALSE = Set.of("false", "no", "off", "none", "null", "0");
    private static final List<List<String>> SWITCHES = List.of(
            List.of("file_management", "flag"),
            List.of("parallel_processing", "enabled"),
            List.of("parallel_processing", "save_error_reports"),
            List.of("orcaflex", "postprocess", "summary", "statistics", "Minimum"),
            List.of("orcaflex", "postprocess", "summary", "statistics", "Maximum"),
            List.of("orcaflex", "postprocess", "summary", "statistics", "Mean"),
            List.of("orcaflex", "postprocess", "summary", "statistics", "StdDev"),
            List.of("orcaflex", "analysis", "static"),
            List.of("orcaflex", "analysis", "simulation"),
            List.of("orcaflex", "analysis", "save_sim"),
            List.of("orcaflex", "analysis", "save_dat"),
            List.of("orcaflex", "analysis", "iterate", "flag"),
            List.of("orcaflex", "analysis", "mooring", "flag"),
            List.of("time_series_settings", "data"),
            List.of("orcaflex_run_batch", "run_batch", "mock"),
            List.of("orcaflex_run_batch", "run_batch", "save_sim"));

    @Override
    public void examine(Subject subject) {
        for (List<String> path : SWITCHES) {
            report(subject, String.join(".", path), subject.configuration().node(path.toArray(String[]::new)));
        }
        stamped(subject);
    }

    /** Reports a text that stands where a truth value is meant. */
    static void report(Subject subject, String name, YamlNode node) {
        if (node instanceof YamlScalar scalar && PythonValues.isString(node)) {
            boolean meansFalse = MEANS_FALSE.contains(scalar.text().toLowerCase(Locale.ROOT));
            subject.add(Finding.of(
                            Rule.FLAG_NOT_BOOLEAN,
                            node.at(),
                            name + " is the text '" + scalar.text() + "', which Python takes as true",
                            meansFalse ? "write False without quotes" : "write True or False")
                    .mendedBy(meansFalse ? new Edit(node.start(), node.end(), "False") : null));
        }
    }

    /** Here the real program asks for True itself, not for what is true. */
    private static void stamped(Subject subject) {
        YamlNode node = subject.configuration().node("default", "config", "overwrite", "output");
        boolean isTrue = node instanceof YamlScalar && !PythonValues.isString(node) && PythonValues.truth(node);
        if (node != null && !isTrue) {
            subject.add(
                    Rule.NAMES_STAMPED,
                    node,
                    "default.config.overwrite.output is "
                            + (PythonValues.isString(node) ? "the text " : "")
                            + PythonValues.text(node).orElse("empty")
                            + ", not True itself: digitalmodel then puts date and time into every file name",
                    "write True, unless every run is to have files of its own");
        }
    }
}
