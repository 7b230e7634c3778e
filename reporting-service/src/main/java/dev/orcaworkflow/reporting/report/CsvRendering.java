package dev.orcaworkflow.reporting.report;

import static java.util.stream.Collectors.joining;

import dev.orcaworkflow.reporting.report.BatchReport.JobLine;

/** The jobs of a report as a table, one line per configuration. */
public final class CsvRendering {
    private CsvRendering() {}

    public static String of(BatchReport report) {
        return Csv.line(
                        "config",
                        "job_id",
                        "state",
                        "attempts",
                        "revision",
                        "mark",
                        "error_class",
                        "message",
                        "seconds",
                        "partial",
                        "files_total",
                        "files_succeeded",
                        "files_failed",
                        "changes")
                + report.jobs().stream().map(CsvRendering::line).collect(joining());
    }

    private static String line(JobLine job) {
        return Csv.line(
                job.config(),
                job.jobId(),
                job.state(),
                job.attempts(),
                job.revision(),
                job.markText(),
                job.errorClass(),
                job.message(),
                job.seconds(),
                job.partial(),
                job.files().total(),
                job.files().succeeded(),
                job.files().failed(),
                String.join("; ", job.changes()));
    }
}
