package dev.orcaworkflow.execution.engine;

import java.util.List;

/**
 * A file that an engine wrote.
 *
 * @param name file name in the task's output directory
 * @param role {@code summary | rangegraph | units | log | sim}
 * @param rows data rows that a table must have, 0 for anything else
 * @param columns header of a table, empty for anything else
 */
public record EngineOutput(String name, String role, int rows, List<String> columns) {
    public EngineOutput {
        columns = List.copyOf(columns);
    }

    /** Comma-separated tables are checked cell by cell before they are published. */
    public boolean isTable() {
        return !columns.isEmpty();
    }
}
