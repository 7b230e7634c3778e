package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.edit.Setting;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One table over lines: what a summary section asks for when nobody says more.
 *
 * @param lines names of lines, in the models' order
 * @param variables result names, at least one
 * @param master what {@code summary_settings_master} says for every column already; it is not said again
 */
record LineTable(List<String> lines, List<String> variables, Set<String> master) {
    private static final List<String> ENDS = List.of("End A", "End B");

    /** Fields that the master's first column gives to every column of the first table. */
    static Set<String> master(Configuration configuration) {
        return PythonValues.items(configuration.node("summary_settings_master", "groups")).stream()
                .findFirst()
                .filter(YamlMapping.class::isInstance)
                .flatMap(group -> PythonValues.items(((YamlMapping) group).get("Columns")).stream()
                        .findFirst())
                .filter(YamlMapping.class::isInstance)
                .map(column -> ((YamlMapping) column)
                        .entries().stream().map(entry -> entry.key().text()).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    String words() {
        return "one table 'summary' with %s%s of %s%s"
                .formatted(
                        byMaster("Variable") ? "the master's variable" : String.join(", ", variables),
                        byMaster("objectExtra") ? "" : " at End A and End B",
                        String.join(", ", lines),
                        byMaster("SimulationPeriod") ? "" : ", StaticState");
    }

    Setting.Items groups() {
        LinkedHashMap<String, Setting> group = new LinkedHashMap<>();
        group.put("Label", new Setting.Word("summary"));
        group.put("Columns", new Setting.Items(columns()));
        return new Setting.Items(List.of(new Setting.Fields(group)));
    }

    private List<Setting> columns() {
        List<Setting> columns = new ArrayList<>();
        for (String variable : byMaster("Variable") ? List.of("") : variables) {
            for (String line : lines) {
                for (String end : byMaster("objectExtra") ? List.of("") : ENDS) {
                    columns.add(column(line, variable, end));
                }
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
        column.keySet().removeIf(field -> !field.equals("ObjectName") && byMaster(field));
        column.put("Label", Setting.name(label(line, variable, end)));
        return new Setting.Fields(column);
    }

    private boolean byMaster(String field) {
        return master.contains(field);
    }

    private String label(String line, String variable, String end) {
        String which = variables.size() == 1 || variable.isEmpty() ? "" : "_" + variable.toLowerCase(Locale.ROOT);
        String where = end.isEmpty() ? "" : "_" + end.replace(" ", "");
        return (line + which + where).replace(' ', '_');
    }
}
