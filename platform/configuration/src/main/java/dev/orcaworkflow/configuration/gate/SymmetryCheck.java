package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.setting.SummaryColumn;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.List;

/** {@code engine.symmetry}: a symmetry of columns that no table has would never be looked at. */
final class SymmetryCheck implements Check {

    @Override
    public void examine(Subject subject) {
        if (!(subject.configuration().node("engine", "symmetry") instanceof YamlMapping symmetry)) {
            return;
        }
        List<String> labels = subject.configuration().summaryGroups().stream()
                .flatMap(group -> group.columns().stream())
                .map(SummaryColumn::label)
                .flatMap(label -> label.stream())
                .distinct()
                .toList();
        groups(subject, "equal", symmetry.get("equal"), labels);
        groups(subject, "mirrored", symmetry.get("mirrored"), labels);
        tolerance(subject, symmetry.get("tolerance"));
        if (!PythonValues.isNull(symmetry.get("plane_deg"))
                && PythonValues.number(symmetry.get("plane_deg")).isEmpty()) {
            subject.add(
                    Rule.NOT_A_NUMBER,
                    symmetry.get("plane_deg"),
                    "engine.symmetry.plane_deg is not a number",
                    "write degrees");
        }
    }

    private static void groups(Subject subject, String key, YamlNode groups, List<String> labels) {
        for (YamlNode group : PythonValues.items(groups)) {
            List<YamlNode> columns = PythonValues.items(group);
            boolean sized = key.equals("equal") ? columns.size() > 1 : columns.size() == 2;
            if (!sized) {
                subject.add(
                        Rule.OUT_OF_RANGE,
                        group,
                        "engine.symmetry." + key + " holds what is no group of columns",
                        key.equals("equal")
                                ? "write lists of two labels or more, such as [[Line1_EndA, Line2_EndA]]"
                                : "write pairs of labels, such as [[Line1_EndA, Line2_EndA], [Line3_EndA, Line3_EndA]]");
            }
            columns.forEach(column -> PythonValues.text(column)
                    .filter(label -> !labels.contains(label))
                    .ifPresent(label -> subject.addUnknown("column", label, column, labels)));
        }
    }

    private static void tolerance(Subject subject, YamlNode node) {
        if (PythonValues.isNull(node)) {
            return;
        }
        double value = PythonValues.number(node).orElse(Double.NaN);
        if (Double.isNaN(value)) {
            subject.add(Rule.NOT_A_NUMBER, node, "engine.symmetry.tolerance is not a number", "write 0.01 for 1 %");
        } else if (value <= 0 || value >= 1) {
            subject.add(
                    Rule.OUT_OF_RANGE,
                    node,
                    "engine.symmetry.tolerance is " + value + ", not between 0 and 1",
                    "write a share of the value, 0.01 for 1 %");
        }
    }
}
