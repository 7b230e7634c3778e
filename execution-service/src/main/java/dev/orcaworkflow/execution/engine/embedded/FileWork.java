package dev.orcaworkflow.execution.engine.embedded;

import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.execution.engine.CaseResult;
import dev.orcaworkflow.execution.engine.EngineOutput;
import dev.orcaworkflow.execution.engine.EngineTask;
import dev.orcaworkflow.execution.engine.catenary.result.CaseReport;
import dev.orcaworkflow.execution.engine.catenary.result.CaseRow;
import dev.orcaworkflow.execution.engine.catenary.result.RangeGraph;
import dev.orcaworkflow.execution.engine.catenary.study.CaseFailure;
import dev.orcaworkflow.execution.engine.catenary.study.CaseRun;
import dev.orcaworkflow.execution.engine.catenary.study.FileStudy;
import dev.orcaworkflow.execution.engine.catenary.study.StaticCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Runs the cases of one file. A case that fails, in whatever way, leaves the others alone. */
final class FileWork {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final EngineTask task;
    private final StudyOrder.Ready order;
    private final SelectedFile file;
    private final CaseReport report;
    private final List<CaseResult> results = new ArrayList<>();
    private final List<List<CaseRow>> rows = new ArrayList<>();
    private final List<EngineOutput> rangeGraphs = new ArrayList<>();
    private final Findings findings;

    FileWork(EngineTask task, StudyOrder.Ready order, SelectedFile file) {
        this.task = task;
        this.order = order;
        this.file = file;
        this.findings = new Findings(order.configuration().engine());
        this.report = new CaseReport(order.tables(), order.configuration().engine(), task.remark());
    }

    /** @throws InterruptedException when the whole run is cancelled, not when the file's own time is up */
    FileOutcome run(TimeLimit limit) throws InterruptedException {
        long cpu = THREADS.getCurrentThreadCpuTime();
        FileStudy study = new FileStudy(file.path(), file.stem(), task.workspace(), order.settings());
        for (CaseRun run : study.cases()) {
            if (limit.passed()) {
                timedOut(run, System.nanoTime(), limit);
            } else {
                solve(run, limit);
            }
        }
        return new FileOutcome(
                results,
                rows,
                findings.ofFile(),
                rangeGraphs,
                study.sources(),
                THREADS.getCurrentThreadCpuTime() - cpu);
    }

    private void solve(CaseRun run, TimeLimit limit) throws InterruptedException {
        long start = System.nanoTime();
        try {
            StaticCase solved = run.solve();
            rows.add(report.rows(file.name(), solved));
            writeRangeGraphs(solved);
            findings.add(solved);
            results.add(new CaseResult(
                    run.id(), file.relative(), seconds(start), solved.iterations(), solved.residual(), null));
        } catch (CaseFailure failure) {
            failed(run, start, failure, CatenaryEngine.evidence(failure.code(), failure.getMessage()));
        } catch (InterruptedException cancelled) {
            if (!limit.passed()) {
                throw cancelled;
            }
            timedOut(run, start, limit);
        } catch (RuntimeException fault) {
            String type = fault.getClass().getSimpleName();
            String message = file.relative() + ": " + fault.getMessage();
            failed(
                    run,
                    start,
                    new CaseFailure(type, message),
                    new Evidence(null, null, null, type, null, message, null));
        }
    }

    private void timedOut(CaseRun run, long start, TimeLimit limit) {
        String message = "%s took longer than timeout_per_file allows: %.3f s"
                .formatted(file.relative(), limit.allowed().toMillis() / 1e3);
        CaseFailure failure = new CaseFailure("PROCESSING_TIMEOUT", message);
        failed(run, start, failure, CatenaryEngine.evidence(failure.code(), message));
    }

    private void failed(CaseRun run, long start, CaseFailure failure, Evidence evidence) {
        Double residual = Double.isNaN(failure.residual()) ? null : failure.residual();
        rows.add(report.failed(file.name(), run.id(), failure));
        results.add(new CaseResult(run.id(), file.relative(), seconds(start), 0, residual, evidence));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void writeRangeGraphs(StaticCase solved) {
        if (!order.rangeGraphs()) {
            return;
        }
        int decimals = order.configuration().csvDecimals();
        for (RangeGraph graph : RangeGraph.of(solved)) {
            write(graph.fileName(), graph.csv(decimals));
            rangeGraphs.add(new EngineOutput(graph.fileName(), "rangegraph", graph.rows(), RangeGraph.header()));
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(task.outputDirectory().resolve(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + name + ": " + unwritable.getMessage(), unwritable);
        }
    }
}
