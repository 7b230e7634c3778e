package dev.orcaworkflow.configuration.setting;

import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;

/**
 * One column of a table, with what it inherits from the master.
 *
 * @param label heading; for the documented form {@code <object> <variable>}
 * @param objectExtra where on the object, as written: {@code End A}, {@code Section}, {@code 1}, ...
 * @param arcLengths as written
 * @param documented written as {@code ObjectName} with {@code VarName}, which digitalmodel itself does not read
 * @param data the column as merged with its master; nodes know where they were written
 */
public record SummaryColumn(
        Optional<String> label,
        Optional<String> command,
        Optional<String> objectName,
        Optional<String> variable,
        Optional<String> statisticType,
        Optional<String> simulationPeriod,
        List<String> objectExtra,
        List<String> arcLengths,
        boolean documented,
        YamlMapping data,
        Position at) {

    public SummaryColumn {
        objectExtra = List.copyOf(objectExtra);
        arcLengths = List.copyOf(arcLengths);
    }

    /** Where a key of the column is said, else where the column begins. */
    public Position at(String key) {
        return data.find(key).map(node -> node.at()).orElse(at);
    }
}
