package dev.orcaworkflow.reporting.report;

import dev.orcaworkflow.reporting.batch.BatchSummary.Totals;
import dev.orcaworkflow.reporting.report.BatchReport.FailureLine;
import dev.orcaworkflow.reporting.report.BatchReport.JobLine;
import dev.orcaworkflow.reporting.verification.Check;
import dev.orcaworkflow.reporting.verification.GoverningCase;
import dev.orcaworkflow.reporting.verification.Judgement;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A report for a terminal: most important first, no line wider than it must be. */
public final class TextRendering {
    private final BatchReport report;
    private final StringBuilder text = new StringBuilder();

    private TextRendering(BatchReport report) {
        this.report = report;
    }

    public static String of(BatchReport report) {
        TextRendering rendering = new TextRendering(report);
        rendering.head();
        rendering.governing();
        rendering.pretension();
        rendering.verification();
        rendering.engineering();
        rendering.alerts();
        rendering.failures();
        rendering.changes();
        rendering.acceptances();
        rendering.recommendations();
        rendering.jobs();
        rendering.limits();
        return rendering.text.toString();
    }

    private void head() {
        Totals totals = report.totals();
        line(
                "Batch %s: %s, %s%s",
                report.batch(), report.state(), issue(), report.provisional() ? ", provisional" : "");
        line(
                "%d submitted = %d rejected + %d succeeded (%d recovered) + %d failed + %d skipped + %d cancelled + %d"
                        + " live",
                totals.submitted(),
                totals.rejected(),
                totals.succeeded(),
                totals.recovered(),
                totals.failed(),
                totals.skipped(),
                totals.cancelled(),
                totals.live());
        line(
                "Files: %d, %d succeeded, %d failed (error rate %s). Duration %s, throughput %s files/h, %s min per"
                        + " 1000.",
                report.files().total(),
                report.files().succeeded(),
                report.files().failed(),
                Numbers.percent(report.errorRate()),
                Numbers.duration(report.durationSeconds()),
                Numbers.fixed(report.throughputFilesPerHour(), 0),
                Numbers.fixed(report.minutesPer1000Files(), 2));
        line(
                "Cases: %d failed, %d missing, %d with changed text.",
                report.cases().failed(),
                report.cases().missing(),
                report.cases().changed());
        line(
                "Time per configuration: median %s, 95 %% below %s, longest %s. Recovery success %s.",
                Numbers.duration(report.processingTime().p50()),
                Numbers.duration(report.processingTime().p95()),
                Numbers.duration(report.processingTime().max()),
                Numbers.percent(report.recoverySuccessRate()));
        report.cost().forEach(sentence -> line("%s", sentence));
    }

    private String issue() {
        return report.forIssue() ? "for issue" : "NOT FOR ISSUE";
    }

    private void governing() {
        if (report.governing().isEmpty()) {
            return;
        }
        title("Governing cases");
        line(
                "%-12s %-10s %10s  %-28s %9s %7s %6s %6s %9s %9s  %s",
                "line",
                "condition",
                "T kN",
                "case",
                "MBL kN",
                "T/MBL",
                "SF",
                "req.",
                "uplift kN",
                "ground m",
                "verdict");
        report.governing().forEach(this::governing);
        report.mblSources().forEach(source -> line("MBL: %s", source));
        report.factorSources().forEach(source -> line("Required factor: %s", source));
    }

    private void governing(GoverningCase row) {
        line(
                "%-12s %-10s %10s  %-28s %9s %7s %6s %6s %9s %9s  %s",
                row.line(),
                row.condition() == null ? "undeclared" : row.condition(),
                Numbers.fixed(row.tensionKN(), 2),
                row.caseId(),
                Numbers.fixed(row.mblKN(), 0),
                Numbers.fixed(row.utilisation(), 3),
                Numbers.fixed(row.safetyFactor(), 2),
                Numbers.fixed(row.requiredFactor(), 2),
                Numbers.fixed(row.upliftKN(), 1),
                Numbers.fixed(row.groundedLengthM(), 1),
                row.verdict());
    }

    private void verification() {
        title("Verification: %s (operations %s, engineering %s)"
                .formatted(
                        report.verification().overall(),
                        report.verification().operations(),
                        report.verification().engineering()));
        for (Check check : report.verification().checks()) {
            line("  %-12s %-21s %s", Numbers.word(check.verdict()), check.id(), check.message());
        }
    }

    private void engineering() {
        section(
                "Engineering checks",
                report.verification().engineeringChecks(),
                check -> line(
                        "  %-12s %-12s %s: %s",
                        Numbers.word(check.verdict()),
                        check.id(),
                        check.title(),
                        check.verdict() == Judgement.PASS ? check.value() : check.message()));
    }

    private void pretension() {
        section(
                "Pretension, kN",
                report.pretension(),
                row -> line(
                        "  %-12s %-10s %10s  %s",
                        row.line(),
                        row.level() == null ? "" : "level " + row.level(),
                        Numbers.fixed(row.tensionKN(), 2),
                        row.caseId()));
    }

    private void failures() {
        section("Failures by signature", report.failures(), this::failure);
    }

    private void failure(FailureLine failure) {
        line("  %d x %s  [%s]", failure.count(), failure.message(), failure.signature());
        if (failure.fix() != null) {
            line("      fix: %s", failure.fix());
        }
        if (failure.retry() != null) {
            line("      again: %s", failure.retry());
        }
    }

    private void changes() {
        section("Changed configurations", report.changedJobs(), this::changes);
        section("Edited for their purpose", report.purposeJobs(), this::changes);
    }

    private void changes(JobLine job) {
        line("  %s", job.config());
        job.changes().forEach(change -> line("      %s", change));
    }

    private void acceptances() {
        section("Decisions about changed results", report.acceptances(), said -> line("  %s", said.sentence()));
    }

    private void alerts() {
        section(
                "Alerts",
                report.alerts(),
                alert -> line("  %-9s %s: %s", alert.severity(), alert.name(), alert.message()));
    }

    private void recommendations() {
        section(
                "Recommendations",
                report.recommendations(),
                advice -> line("  %s (%s)", advice.message(), advice.evidence()));
    }

    private void jobs() {
        section("Configurations", report.jobs(), this::job);
    }

    private void job(JobLine job) {
        line(
                "  %-10s %-40s %3d/%-3d files  %s%s",
                job.state(),
                job.config(),
                job.files().succeeded(),
                job.files().total(),
                job.mark() == null ? "" : "[" + job.markText() + "] ",
                job.message() == null ? "" : job.message());
    }

    private void limits() {
        section(
                "Reuse of earlier results",
                report.jobs().stream().filter(job -> job.reuse() != null).toList(),
                job -> line("  %s", job.reuseText()));
        section("Engines", report.engines(), engine -> line("  %s", engine));
        section("Accepted simplifications", report.accepted(), id -> line("  %s", id));
        section("Limits of the engine", report.limitations(), limit -> line("  %s", limit));
    }

    private <T> void section(String title, List<T> rows, Consumer<T> row) {
        if (!rows.isEmpty()) {
            title(title);
            rows.forEach(row);
        }
    }

    private void title(String title) {
        text.append('\n').append(title).append('\n');
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
