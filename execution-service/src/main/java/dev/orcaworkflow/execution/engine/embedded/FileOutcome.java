package dev.orcaworkflow.execution.engine.embedded;

import dev.orcaworkflow.configuration.workspace.FileStamp;
import dev.orcaworkflow.execution.engine.CaseResult;
import dev.orcaworkflow.execution.engine.EngineOutput;
import dev.orcaworkflow.execution.engine.catenary.result.CaseRow;
import java.util.List;

/**
 * What came of one file: a result and a row per table for every case, failed ones included.
 *
 * @param rows by case, then by table
 * @param sources files that were read for it
 */
record FileOutcome(
        List<CaseResult> results,
        List<List<CaseRow>> rows,
        FileFindings findings,
        List<EngineOutput> rangeGraphs,
        List<FileStamp> sources,
        long cpuNanos) {

    boolean succeeded() {
        return results.stream().allMatch(CaseResult::succeeded);
    }
}
