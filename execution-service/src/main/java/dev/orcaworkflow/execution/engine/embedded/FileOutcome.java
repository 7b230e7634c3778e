package dev.orcaworkflow.execution.engine.embedded;

import dev.orcaworkflow.configuration.workspace.FileStamp;
import dev.orcaworkflow.execution.engine.CaseResult;
import dev.orcaworkflow.execution.engine.EngineOutput;
import dev.orcaworkflow.execution.engine.catenary.result.CaseRow;
import dev.orcaworkflow.execution.engine.catenary.study.StaticCase;
import java.util.ArrayList;
import java.util.List;

/** What came of one file: a result and a row per table for every case, failed ones included. */
final class FileOutcome {
    final List<CaseResult> results = new ArrayList<>();
    /** By case, then by table. */
    final List<List<CaseRow>> rows = new ArrayList<>();

    final List<StaticCase> solved = new ArrayList<>();
    final List<EngineOutput> rangeGraphs = new ArrayList<>();
    List<FileStamp> sources = List.of();
    long cpuNanos;
}
