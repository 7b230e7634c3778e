package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.setting.Output;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.List;
import java.util.stream.Stream;

/** What is switched on, and whether it has what it then needs. */
final class FlagCheck implements Check {

    @Override
    public void examine(Subject subject) {
        if (!subject.postProcessing()) {
            return;
        }
        for (Output output : Output.values()) {
            TruthCheck.report(subject, output.flag() + ".flag", flag(subject.configuration(), output));
            if (subject.configuration().on(output)) {
                settings(subject, output);
            }
        }
        nothingToRun(subject);
    }

    private static YamlNode flag(Configuration configuration, Output output) {
        return configuration.node("orcaflex", "postprocess", output.flag(), "flag");
    }

    private static void settings(Subject subject, Output output) {
        switch (output) {
            case SUMMARY -> summary(subject);
            case LINKED_STATISTICS -> groups(subject, output);
            case TIME_SERIES -> timeSeries(subject);
            case RANGE_GRAPH -> rangeGraph(subject);
            case VISUALIZATION -> visualization(subject);
            case HISTOGRAMS, RAOS, ALL_VARIABLES -> {}
        }
    }

    private static void summary(Subject subject) {
        Configuration configuration = subject.configuration();
        YamlNode section = configuration.node("summary_settings");
        if (PythonValues.isNull(section)) {
            subject.add(Finding.of(
                            Rule.MISSING_SECTION,
                            place(configuration, Output.SUMMARY),
                            "orcaflex.postprocess.summary.flag is on, but there is no summary_settings section",
                            "add summary_settings with groups and columns, or switch the flag off")
                    .about("summary_settings", List.of()));
        }
    }

    private static void groups(Subject subject, Output output) {
        Configuration configuration = subject.configuration();
        if (PythonValues.items(configuration.node(output.section(), "groups")).isEmpty()) {
            lacking(subject, output, output.section() + ".groups");
        }
    }

    private static void timeSeries(Subject subject) {
        if (subject.configuration().node("time_series_settings", "data") == null) {
            lacking(subject, Output.TIME_SERIES, "time_series_settings.data, which the defaults lose");
        }
        groups(subject, Output.TIME_SERIES);
    }

    /** Our engine writes the graph of every line without being told which. */
    private static void rangeGraph(Subject subject) {
        boolean listed =
                !PythonValues.items(subject.configuration().node("RangeGraph")).isEmpty();
        if (!listed && !subject.engine().embedded()) {
            lacking(subject, Output.RANGE_GRAPH, "list RangeGraph; digitalmodel then ends without output");
        }
    }

    private static void lacking(Subject subject, Output output, String what) {
        subject.add(Finding.of(
                Rule.SETTINGS_MISSING,
                place(subject.configuration(), output),
                "orcaflex.postprocess." + output.flag() + ".flag is on, but there is no " + what,
                "add it, or switch the flag off"));
    }

    private static void visualization(Subject subject) {
        if (!saidByUser(subject.configuration(), Output.VISUALIZATION)) {
            subject.add(Finding.of(
                    Rule.DEFAULT_ON,
                    Position.wholeFile(subject.configuration().key()),
                    "visualization is on by default, with views of another project",
                    "write 'orcaflex: {postprocess: {visualization: {flag: False}}}' unless views are wanted"));
        }
    }

    static boolean saidByUser(Configuration configuration, Output output) {
        YamlNode flag = flag(configuration, output);
        return flag != null && flag.at().file().equals(configuration.key());
    }

    static Position place(Configuration configuration, Output output) {
        YamlNode flag = flag(configuration, output);
        return flag == null ? Position.wholeFile(configuration.key()) : flag.at();
    }

    private static void nothingToRun(Subject subject) {
        Configuration configuration = subject.configuration();
        boolean malformed =
                subject.findings().stream().anyMatch(finding -> finding.rule().equals(Rule.NOT_A_MAPPING.id()));
        boolean idle = Stream.of(Output.values())
                .filter(configuration::on)
                .noneMatch(output -> output != Output.VISUALIZATION || saidByUser(configuration, output));
        if (idle && !malformed && (subject.engine().embedded() || !otherWork(configuration))) {
            subject.add(Finding.of(
                    Rule.NOTHING_TO_RUN,
                    section(configuration),
                    "no output is switched on: nothing would be computed",
                    "switch on orcaflex.postprocess.summary.flag, or another output"));
        }
    }

    /** digitalmodel can also run or prepare models instead of reading results. */
    private static boolean otherWork(Configuration configuration) {
        return !PythonValues.isNull(configuration.node("orcaflex", "preprocess"))
                || Stream.of("static", "simulation", "iterate", "mooring", "save_sim", "save_dat")
                        .anyMatch(key -> on(configuration.node("orcaflex", "analysis", key)));
    }

    private static Position section(Configuration configuration) {
        return configuration.own().get("orcaflex") instanceof YamlMapping orcaflex
                ? Places.key(orcaflex, "postprocess")
                : Position.wholeFile(configuration.key());
    }

    private static boolean on(YamlNode node) {
        return node instanceof YamlMapping mapping ? PythonValues.truth(mapping.get("flag")) : PythonValues.truth(node);
    }
}
