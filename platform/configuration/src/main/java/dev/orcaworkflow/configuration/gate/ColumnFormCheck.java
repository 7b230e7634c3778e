package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.setting.SummaryColumn;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/** The form of a column's words: one text each, and for data the index that goes with the name. */
final class ColumnFormCheck implements Check {
    private static final List<String> WORDS = List.of("Command", "Label", "Statistic_Type");
    private static final List<String> NAMES = List.of("ObjectName", "Label");

    /** Headings that every table has already. */
    static final List<String> RESERVED = List.of(
            "fe_filename", "fe_filename_stem", "run_status", "start_time", "stop_time", "description", "statistic");

    @Override
    public void examine(Subject subject) {
        for (SummaryColumn column : Columns.of(subject)) {
            WORDS.forEach(key -> single(subject, column, key));
            NAMES.forEach(key -> text(subject, column, key));
            reserved(subject, column);
            if (Columns.asksForData(column)) {
                data(subject, column);
            }
        }
    }

    private static void single(Subject subject, SummaryColumn column, String key) {
        Entry entry = column.data().entry(key);
        if (entry != null && entry.value() instanceof YamlSequence list) {
            Optional<Edit> edit = FormEdits.unlist(subject.configuration().text(), entry);
            Finding finding = Finding.of(
                            Rule.NOT_A_STRING,
                            list.at(),
                            key + " is a list " + PythonValues.texts(list) + " where one word is meant",
                            "write it without brackets")
                    .about(key, PythonValues.texts(list));
            subject.add(edit.map(finding::mendedBy).orElseGet(finding::forAuthor));
        }
    }

    /** {@code NO} is False and {@code 12} a number: neither is the name that was meant. */
    private static void text(Subject subject, SummaryColumn column, String key) {
        YamlNode node = column.data().get(key);
        if (node instanceof YamlScalar scalar && !PythonValues.isNull(node) && !PythonValues.isString(node)) {
            subject.add(Finding.of(
                            Rule.NAME_NOT_TEXT,
                            node.at(),
                            key + " " + scalar.text() + " is read as a number, a date or a truth value, not as a name",
                            "write '" + scalar.text() + "' in quotes")
                    .mendedBy(new Edit(scalar.start(), scalar.end(), "'" + scalar.text() + "'"))
                    .about(key, List.of()));
        }
    }

    private static void reserved(Subject subject, SummaryColumn column) {
        column.label()
                .filter(RESERVED::contains)
                .ifPresent(label -> subject.add(Finding.of(
                        Rule.LABEL_RESERVED,
                        column.at("Label"),
                        "Label '" + label + "' heads a column that every table has already",
                        "give it another Label")));
    }

    /** Python takes a text apart: {@code Variable[0]} of 'WaveHeight' is 'W'. */
    private static void data(Subject subject, SummaryColumn column) {
        YamlNode node = column.data().get("Variable");
        if (PythonValues.isNull(node)) {
            return;
        }
        List<YamlNode> parts = PythonValues.items(node);
        String name = parts.isEmpty() ? "" : PythonValues.text(parts.getFirst()).orElse("");
        boolean indexed = node instanceof YamlSequence && parts.size() == 2;
        boolean alone = node instanceof YamlSequence && parts.size() == 1 && name.startsWith("RefCurrent");
        if (!indexed && !alone) {
            subject.add(Finding.of(
                    Rule.DATA_INDEX_MISSING,
                    node.at(),
                    "Variable of " + column.command().orElse("") + " is '" + String.join(", ", PythonValues.texts(node))
                            + "', not a data name with its index",
                    "write [" + name + ", -1], or the row of the table that is meant"));
        } else if (indexed && PythonValues.number(parts.getLast()).isEmpty()) {
            subject.add(
                    Rule.NOT_A_NUMBER,
                    parts.getLast(),
                    "the index of " + name + " is '"
                            + PythonValues.text(parts.getLast()).orElse("") + "', no number",
                    "write -1 where the data have no rows, else the row from 0");
        }
    }
}
