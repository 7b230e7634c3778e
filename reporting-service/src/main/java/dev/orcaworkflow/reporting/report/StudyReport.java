package dev.orcaworkflow.reporting.report;

import dev.orcaworkflow.contracts.BatchUse;
import dev.orcaworkflow.contracts.CostEstimate;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.job.FailureGroup;
import dev.orcaworkflow.reporting.objective.Alert;
import dev.orcaworkflow.reporting.objective.Measures;
import dev.orcaworkflow.reporting.plot.Plot;
import dev.orcaworkflow.reporting.report.BatchReport.AlertLine;
import dev.orcaworkflow.reporting.report.BatchReport.Cases;
import dev.orcaworkflow.reporting.report.BatchReport.FailureLine;
import dev.orcaworkflow.reporting.report.BatchReport.Peaks;
import dev.orcaworkflow.reporting.report.BatchReport.Pretension;
import dev.orcaworkflow.reporting.report.BatchReport.Provenance;
import dev.orcaworkflow.reporting.verification.Baseline;
import dev.orcaworkflow.reporting.verification.GoverningTable;
import dev.orcaworkflow.reporting.verification.TensionMatrix;
import dev.orcaworkflow.reporting.verification.Verification;
import dev.orcaworkflow.reporting.worker.WorkerView;
import java.util.List;

/** A report and its plots. Pure: the same rows, the same report. */
public record StudyReport(BatchReport report, List<Plot> strength, List<Plot> operation, ReportScan scan) {

    /** What a report rests on besides the configurations. */
    record Context(
            String program,
            Baseline baseline,
            List<TemplatePace> paces,
            List<WorkerView> workers,
            List<FailureGroup> failures,
            List<Alert> alerts,
            CostEstimate estimate,
            BatchUse use) {}

    static StudyReport of(BatchSummary batch, ReportScan scan, Context context) {
        Measures measures = Measures.of(batch);
        GoverningTable governing = scan.results().governing();
        BatchReport report = new BatchReport(
                batch.batch(),
                batch.mode(),
                batch.state(),
                batch.size(),
                batch.forIssue(),
                isProvisional(batch),
                batch.startedAt(),
                batch.finishedAt(),
                batch.durationSeconds(),
                batch.totals(),
                batch.files(),
                scan.times().processingTime(),
                measures.throughputFilesPerHour(),
                measures.minutesPer1000Files(),
                measures.errorRate(),
                measures.recoverySuccessRate(),
                new Peaks(measures.peakCpu(), measures.peakMemory()),
                scan.times().spent(),
                context.estimate(),
                context.use(),
                cases(batch),
                Verification.of(batch, measures, scan.results(), context.baseline()),
                governing.cases(),
                pretension(scan.results().matrix()),
                context.alerts().stream().map(StudyReport::line).toList(),
                RecommendationPolicy.advise(batch, scan, context),
                context.failures().stream().map(StudyReport::line).toList(),
                scan.acceptances(),
                scan.engines(),
                scan.accepted(),
                scan.limitations(),
                new Provenance(context.program(), scan.hosts(), scan.results().templates()),
                scan.lines());
        return new StudyReport(
                report, StudyPlots.strength(scan.results().matrix()), StudyPlots.operation(batch, scan.times()), scan);
    }

    private static boolean isProvisional(BatchSummary batch) {
        return !batch.finished()
                || batch.files().failed() > 0
                || batch.totals().succeeded() < batch.totals().submitted();
    }

    private static Cases cases(BatchSummary batch) {
        int open = batch.files().total()
                - batch.files().succeeded()
                - batch.files().failed();
        return new Cases(
                batch.files().failed(), Math.max(0, open) + batch.totals().rejected(), batch.changed());
    }

    private static List<Pretension> pretension(TensionMatrix matrix) {
        List<TensionMatrix.Cell> still =
                matrix.cells().stream().filter(cell -> cell.offset() == 0).toList();
        boolean declared =
                still.stream().anyMatch(cell -> "pretension".equals(cell.curve().condition()));
        String condition = declared ? "pretension" : "intact";
        return still.stream()
                .filter(cell -> condition.equals(cell.curve().condition()))
                .map(StudyReport::pretension)
                .toList();
    }

    private static Pretension pretension(TensionMatrix.Cell cell) {
        Double mbl = cell.largest().mblKN();
        return new Pretension(
                cell.curve().line(),
                cell.level().isEmpty() ? null : cell.level(),
                cell.largest().tensionKN(),
                cell.largest().caseId(),
                cell.largest().groundedLengthM(),
                mbl == null ? null : Double.valueOf(cell.largest().tensionKN() / mbl));
    }

    private static AlertLine line(Alert alert) {
        return new AlertLine(alert.name(), alert.severity(), alert.message());
    }

    private static FailureLine line(FailureGroup group) {
        return new FailureLine(
                group.signature(),
                group.errorClass(),
                group.fineClass(),
                group.count(),
                group.message(),
                group.cause(),
                group.fix(),
                group.retry());
    }
}
