package dev.orcaworkflow.configuration.model;

import java.util.ArrayList;
import java.util.List;

/** A table's key names its columns: {@code LineType, Length, TargetSegmentLength}. */
final class TableKey {
    private TableKey() {}

    static List<String> columns(String key) {
        if (key.indexOf(',') < 0) {
            return List.of(key);
        }
        List<String> columns = new ArrayList<>();
        for (String column : key.split(",", -1)) {
            columns.add(column.strip());
        }
        return columns;
    }
}
