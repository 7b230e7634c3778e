package dev.orcaworkflow.reporting.report;

import static java.util.Comparator.naturalOrder;

import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.contracts.Extreme;
import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.job.FailureGroup;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.objective.Alert;
import dev.orcaworkflow.reporting.objective.Measures;
import dev.orcaworkflow.reporting.report.BatchReport.Acceptance;
import dev.orcaworkflow.reporting.report.BatchReport.AlertLine;
import dev.orcaworkflow.reporting.report.BatchReport.FailureLine;
import dev.orcaworkflow.reporting.report.BatchReport.JobLine;
import dev.orcaworkflow.reporting.report.BatchReport.Peaks;
import dev.orcaworkflow.reporting.report.BatchReport.ProcessingTime;
import dev.orcaworkflow.reporting.verification.GoverningTable;
import dev.orcaworkflow.reporting.verification.Verification;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** A report and the extremes that its plots are drawn from. Pure: the same rows, the same report. */
public record StudyReport(BatchReport report, List<Extreme> extremes) {

    static StudyReport of(BatchSummary batch, List<JobSummary> jobs, List<FailureGroup> failures, List<Alert> alerts) {
        Measures measures = Measures.of(batch);
        GoverningTable governing = GoverningTable.of(jobs);
        BatchReport report = new BatchReport(
                batch.batch(),
                batch.mode(),
                batch.state(),
                batch.size(),
                batch.finished() && batch.unaccepted() == 0,
                isProvisional(batch),
                batch.startedAt(),
                batch.finishedAt(),
                batch.durationSeconds(),
                batch.totals(),
                batch.files(),
                processingTime(jobs),
                measures.throughputFilesPerHour(),
                measures.minutesPer1000Files(),
                measures.errorRate(),
                measures.recoverySuccessRate(),
                new Peaks(measures.peakCpu(), measures.peakMemory()),
                Verification.of(batch, measures, jobs, governing),
                governing.cases(),
                alerts.stream().map(StudyReport::line).toList(),
                RecommendationPolicy.advise(jobs, failures, governing),
                failures.stream().map(StudyReport::line).toList(),
                jobs.stream().flatMap(StudyReport::acceptance).toList(),
                distinct(
                        jobs,
                        job -> job.detail().engine() == null
                                ? List.of()
                                : List.of(engine(job.detail().engine()))),
                distinct(jobs, job -> job.detail().accepted()),
                distinct(jobs, job -> job.detail().limitations()),
                jobs.stream().map(StudyReport::line).toList());
        return new StudyReport(report, GoverningTable.extremesOf(jobs));
    }

    private static boolean isProvisional(BatchSummary batch) {
        return !batch.finished()
                || batch.files().failed() > 0
                || batch.totals().succeeded() < batch.totals().submitted();
    }

    private static ProcessingTime processingTime(List<JobSummary> jobs) {
        List<Double> seconds = jobs.stream()
                .map(JobSummary::seconds)
                .filter(Objects::nonNull)
                .sorted(naturalOrder())
                .toList();
        return seconds.isEmpty()
                ? new ProcessingTime(null, null, null)
                : new ProcessingTime(percentile(seconds, 0.50), percentile(seconds, 0.95), seconds.getLast());
    }

    /** Nearest rank: a value that was measured, not one between two. */
    private static Double percentile(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
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

    private static Stream<Acceptance> acceptance(JobSummary job) {
        return Stream.ofNullable(job.detail().acceptance())
                .map(said -> new Acceptance(
                        job.jobId(),
                        job.config(),
                        job.revision(),
                        said.decision(),
                        said.by(),
                        said.reason(),
                        said.at()));
    }

    private static JobLine line(JobSummary job) {
        return new JobLine(
                job.config(),
                job.jobId(),
                job.state(),
                job.attempts(),
                job.revision(),
                job.mark(),
                job.detail().changes(),
                job.errorClass(),
                job.signature(),
                job.message(),
                job.detail().suggestion(),
                job.seconds(),
                job.partial(),
                job.files(),
                job.detail().outputs().stream().map(OutputFile::path).toList(),
                job.detail().difference());
    }

    private static String engine(EngineIdentity engine) {
        return "%s %s (%s, %s)".formatted(engine.id(), engine.build(), engine.kind(), engine.solver());
    }

    private static List<String> distinct(List<JobSummary> jobs, Function<JobSummary, List<String>> of) {
        return jobs.stream()
                .flatMap(job -> of.apply(job).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
