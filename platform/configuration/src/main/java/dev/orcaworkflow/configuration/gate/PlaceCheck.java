package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.name.NameForm;
import dev.orcaworkflow.configuration.name.NearestNames;
import dev.orcaworkflow.configuration.setting.SummaryColumn;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.List;
import java.util.OptionalDouble;

/** Where on an object a result is asked for: end, section, arc length, support. */
final class PlaceCheck implements Check {
    static final List<String> ENDS = List.of("End A", "End B", "Touchdown", "Section");

    @Override
    public void examine(Subject subject) {
        for (SummaryColumn column : Columns.of(subject)) {
            end(subject, column.data().get("objectExtra"));
            arcLength(subject, column.data().get("ArcLength"));
            support(subject, column);
        }
    }

    /** The spelling {@code EndA} is mended elsewhere; here are the words that name no place at all. */
    private static void end(Subject subject, YamlNode node) {
        if (!(node instanceof YamlSequence list) || list.items().isEmpty()) {
            return;
        }
        YamlNode first = list.items().getFirst();
        String word = PythonValues.text(first).orElse("");
        boolean isWord = PythonValues.isString(first);
        if (isWord && ENDS.stream().noneMatch(end -> NameForm.fold(end).equals(NameForm.fold(word)))) {
            subject.add(Finding.of(
                            Rule.OBJECT_EXTRA_UNKNOWN,
                            first.at(),
                            "objectExtra '" + word + "' is none of " + String.join(", ", ENDS),
                            NearestNames.slip(word, ENDS)
                                    .map(slip -> "write '" + slip + "'")
                                    .orElse("write one of them, or NULL"))
                    .about(word, NearestNames.of(word, ENDS, ENDS.size())));
        }
        if (word.equals("Section") && list.items().size() < 2) {
            subject.add(
                    Rule.COLUMN_INCOMPLETE,
                    first,
                    "objectExtra names no section",
                    "write '[Section, [2, 1]]': the section and the segment in it");
        }
    }

    private static void arcLength(Subject subject, YamlNode node) {
        if (node instanceof YamlScalar && !PythonValues.isNull(node)) {
            subject.add(Finding.of(
                            Rule.NOT_A_LIST,
                            node.at(),
                            "ArcLength is '" + PythonValues.text(node).orElse("") + "' where a list is meant",
                            "write it in brackets")
                    .mendedBy(FormEdits.enlist(subject.configuration().text(), node)));
            return;
        }
        List<YamlNode> lengths = PythonValues.items(node);
        if (lengths.size() > 2) {
            report(subject, node, "ArcLength has " + lengths.size() + " values, not one or two");
            return;
        }
        for (YamlNode length : lengths) {
            OptionalDouble metres = PythonValues.number(length);
            if (metres.isPresent() && metres.getAsDouble() < 0) {
                report(subject, length, "ArcLength " + text(length) + " is negative");
                return;
            }
        }
        reversed(subject, node, lengths);
    }

    private static void reversed(Subject subject, YamlNode node, List<YamlNode> lengths) {
        if (lengths.size() == 2) {
            OptionalDouble from = PythonValues.number(lengths.getFirst());
            OptionalDouble to = PythonValues.number(lengths.getLast());
            if (from.isPresent() && to.isPresent() && to.getAsDouble() < from.getAsDouble()) {
                report(
                        subject,
                        node,
                        "ArcLength ends at " + text(lengths.getLast()) + ", before it begins at "
                                + text(lengths.getFirst()));
            }
        }
    }

    private static void report(Subject subject, YamlNode node, String message) {
        subject.add(Rule.ARC_LENGTH_FORM, node, message, "write [from, to], measured from End A");
    }

    private static String text(YamlNode node) {
        return PythonValues.text(node).orElse("");
    }

    private static void support(Subject subject, SummaryColumn column) {
        boolean needed =
                column.variable().filter(name -> name.contains("Support")).isPresent();
        if (needed && PythonValues.isNull(column.data().get("SupportIndex"))) {
            subject.add(Finding.of(
                    Rule.COLUMN_INCOMPLETE,
                    column.at("Variable"),
                    "Variable '" + column.variable().orElse("") + "' needs a SupportIndex",
                    "add 'SupportIndex: 1', or another"));
        }
    }
}
