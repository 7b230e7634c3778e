package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.edit.Placement;
import dev.orcaworkflow.configuration.edit.Setting;
import dev.orcaworkflow.configuration.finding.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * {@code summary.flag} is on and {@code summary_settings} missing: one table with the variables that
 * {@code parameters.VarNames.Line} names, else effective tension, at both ends of every line that all models have.
 *
 * @param lines names of lines, in the models' order
 * @param variables result names, at least one
 */
record CompleteMissingSection(List<String> lines, List<String> variables) implements Repair {
    private static final List<String> ENDS = List.of("End A", "End B");

    @Override
    public Strategy strategy() {
        return Strategy.COMPLETE_MISSING_SECTION;
    }

    @Override
    public Rewriting rewrite(Configuration configuration) {
        Placement placement = new Placement(
                configuration.text(), configuration.own(), "completed by recovery: the section was missing");
        List<Edit> edits = placement.put(List.of("summary_settings", "groups"), new Setting.Items(List.of(group())));
        return new Rewriting(edits, List.of(change()));
    }

    private String change() {
        return "added summary_settings, which was missing: one table 'summary' with %s at End A and End B of %s, StaticState"
                .formatted(String.join(", ", variables), String.join(", ", lines));
    }

    private Setting.Fields group() {
        LinkedHashMap<String, Setting> group = new LinkedHashMap<>();
        group.put("Label", new Setting.Word("summary"));
        group.put("Columns", new Setting.Items(columns()));
        return new Setting.Fields(group);
    }

    private List<Setting> columns() {
        List<Setting> columns = new ArrayList<>();
        for (String variable : variables) {
            for (String line : lines) {
                ENDS.forEach(end -> columns.add(column(line, variable, end)));
            }
        }
        return columns;
    }

    private Setting column(String line, String variable, String end) {
        LinkedHashMap<String, Setting> column = new LinkedHashMap<>();
        column.put("ObjectName", Setting.name(line));
        column.put("Command", new Setting.Word("TimeHistory"));
        column.put("SimulationPeriod", new Setting.Word("StaticState"));
        column.put("objectExtra", Setting.names(List.of(end)));
        column.put("Variable", Setting.name(variable));
        column.put("Statistic_Type", new Setting.Word("Max"));
        column.put("Label", Setting.name(label(line, variable, end)));
        return new Setting.Fields(column);
    }

    private String label(String line, String variable, String end) {
        String which = variables.size() == 1 ? "" : variable.toLowerCase(Locale.ROOT) + "_";
        return (line + "_" + which + end.replace(" ", "")).replace(' ', '_');
    }
}
