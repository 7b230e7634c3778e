package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.name.NameForm;
import dev.orcaworkflow.configuration.name.NearestNames;
import dev.orcaworkflow.configuration.setting.Output;
import dev.orcaworkflow.configuration.setting.SummaryColumn;
import dev.orcaworkflow.configuration.setting.SummaryGroup;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns of every table: each has what its command reads, in the form in which it reads it. */
final class ColumnCheck implements Check {
    /** Those of the embedded engine; digitalmodel leaves the column of any other word empty. */
    private static final List<String> EMBEDDED_STATISTICS = List.of("Max", "Min", "Mean", "StdDev");

    @Override
    public void examine(Subject subject) {
        Configuration configuration = subject.configuration();
        if (!subject.postProcessing() || !configuration.on(Output.SUMMARY)) {
            return;
        }
        for (SummaryGroup group : configuration.summaryGroups()) {
            Set<YamlMapping> seen = new LinkedHashSet<>();
            for (SummaryColumn column : group.columns()) {
                if (seen.add(column.data())) {
                    column(subject, column);
                }
            }
            labels(subject, group);
        }
    }

    private static void column(Subject subject, SummaryColumn column) {
        objectName(subject, column);
        if (column.documented()) {
            documented(subject, column);
        } else {
            command(subject, column);
            variable(subject, column);
            label(subject, column);
        }
        statistic(subject, column);
        period(subject, column);
        objectExtra(subject, column);
    }

    private static void objectName(Subject subject, SummaryColumn column) {
        Entry entry = column.data().entry("ObjectName");
        if (entry == null || PythonValues.isNull(entry.value())) {
            missing(subject, column, "ObjectName", "name the object as the model does");
        } else if (entry.value() instanceof YamlSequence) {
            singleName(subject, entry, "ObjectName");
        }
    }

    private static void singleName(Subject subject, Entry entry, String key) {
        Optional<Edit> edit = FormEdits.unlist(subject.configuration().text(), entry);
        List<String> names = PythonValues.texts(entry.value());
        Finding finding = Finding.of(
                Rule.NOT_A_STRING,
                entry.value().at(),
                key + " is a list " + names + " where one name is meant",
                edit.isPresent() ? "write '" + key + ": " + names.getFirst() + "'" : "write one column for each name");
        subject.add(edit.map(finding::mendedBy).orElseGet(finding::forAuthor).about(key, names));
    }

    private static void documented(Subject subject, SummaryColumn column) {
        subject.add(Finding.of(
                Rule.DOCUMENTED_COLUMN_FORM,
                column.at("VarName"),
                "VarName is read here as one column per variable (static value); digitalmodel stops with KeyError"
                        + " 'Variable'",
                "write Command, Variable, Statistic_Type, SimulationPeriod and Label"));
    }

    private static void command(Subject subject, SummaryColumn column) {
        if (column.command().isEmpty()) {
            missing(subject, column, "Command", "add 'Command: TimeHistory', or another");
            return;
        }
        String command = column.command().get();
        if (!Vocabulary.COMMANDS.contains(command)) {
            oneOf(subject, Rule.COMMAND_UNKNOWN, column, "Command", command, Vocabulary.COMMANDS);
        }
    }

    private static void variable(Subject subject, SummaryColumn column) {
        YamlNode node = column.data().get("Variable");
        boolean data =
                column.command().filter(command -> command.startsWith("Get")).isPresent();
        if (PythonValues.isNull(node)) {
            missing(subject, column, "Variable", "add the result's name, such as 'Effective tension'");
        } else if (node instanceof YamlSequence && !data) {
            singleName(subject, column.data().entry("Variable"), "Variable");
        }
    }

    private static void label(Subject subject, SummaryColumn column) {
        if (column.label().isEmpty()) {
            missing(subject, column, "Label", "add 'Label: ...'; it heads the column");
        }
    }

    private static void statistic(Subject subject, SummaryColumn column) {
        String statistic = column.statisticType().orElse("Max");
        List<String> known = subject.engine().embedded() ? EMBEDDED_STATISTICS : Vocabulary.STATISTICS;
        if (!known.contains(statistic)) {
            oneOf(subject, Rule.STATISTIC_UNKNOWN, column, "Statistic_Type", statistic, known);
        }
    }

    private static void period(Subject subject, SummaryColumn column) {
        YamlNode node = column.data().get("SimulationPeriod");
        if (!PythonValues.isString(node)) {
            return;
        }
        String period = column.simulationPeriod().orElse("");
        if (!Vocabulary.PERIODS.contains(period) && !period.startsWith("SpecifiedPeriod(")) {
            oneOf(subject, Rule.PERIOD_UNKNOWN, column, "SimulationPeriod", period, Vocabulary.PERIODS);
        }
    }

    private static void objectExtra(Subject subject, SummaryColumn column) {
        YamlNode node = column.data().get("objectExtra");
        if (PythonValues.isString(node)) {
            subject.add(Finding.of(
                            Rule.NOT_A_LIST,
                            node.at(),
                            "objectExtra is '" + PythonValues.text(node).orElse("") + "' where a list is meant",
                            "write it in brackets")
                    .mendedBy(FormEdits.enlist(subject.configuration().text(), node)));
        }
        PythonValues.items(node).forEach(item -> end(subject, item));
    }

    private static void end(Subject subject, YamlNode item) {
        String word = PythonValues.text(item).orElse("");
        String folded = NameForm.fold(word);
        String meant = folded.equals("enda") ? "End A" : folded.equals("endb") ? "End B" : word;
        if (!meant.equals(word)) {
            subject.add(Finding.of(
                            Rule.OBJECT_EXTRA_FORM,
                            item.at(),
                            "objectExtra '" + word + "' is not how OrcaFlex writes '" + meant + "'",
                            "write '" + meant + "'")
                    .mendedBy(new Edit(item.start(), item.end(), meant)));
        }
    }

    private static void oneOf(
            Subject subject, Rule rule, SummaryColumn column, String key, String value, List<String> known) {
        List<String> nearest = NearestNames.of(value, known, known.size());
        subject.add(Finding.of(
                        rule,
                        column.at(key),
                        key + " '" + value + "' is none of " + String.join(", ", known),
                        NearestNames.slip(value, known)
                                .map(slip -> "write '" + slip + "'")
                                .orElse("write one of them"))
                .about(value, nearest));
    }

    private static void missing(Subject subject, SummaryColumn column, String key, String fix) {
        subject.add(Finding.of(
                        Rule.COLUMN_INCOMPLETE,
                        column.at(),
                        "the column"
                                + column.label()
                                        .map(label -> " '" + label + "'")
                                        .orElse("") + " has no " + key,
                        fix)
                .about(key, List.of()));
    }

    private static void labels(Subject subject, SummaryGroup group) {
        Map<String, SummaryColumn> seen = new HashMap<>();
        for (SummaryColumn column : group.columns()) {
            SummaryColumn first =
                    column.label().map(label -> seen.putIfAbsent(label, column)).orElse(null);
            if (first != null) {
                subject.add(Finding.of(
                        Rule.COLUMN_LABEL_REPEATED,
                        column.at("Label"),
                        "Label '" + column.label().orElse("") + "' heads the column in line "
                                + first.at().line() + " too; it would overwrite that one",
                        "give it another Label"));
            }
        }
    }
}
