package dev.orcaworkflow.execution.engine.catenary.result;

import java.util.List;

/**
 * A case in a table.
 *
 * @param file name of its file
 * @param id of the case; the file's stem when it is its only one
 * @param status OrcaFlex's name of the state, or that it failed
 * @param cells one per column
 */
public record CaseRow(String file, String id, String status, String description, List<Cell> cells) {
    public static final String SOLVED = "InStaticState";
    public static final String FAILED = "Failed";

    public CaseRow {
        cells = List.copyOf(cells);
    }
}
