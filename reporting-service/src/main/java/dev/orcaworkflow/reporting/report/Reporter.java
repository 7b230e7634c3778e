package dev.orcaworkflow.reporting.report;

import dev.orcaworkflow.reporting.batch.BatchQuery;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.job.JobQuery;
import dev.orcaworkflow.reporting.journal.Journal;
import dev.orcaworkflow.reporting.objective.AlertBook;
import dev.orcaworkflow.reporting.sql.Database;
import dev.orcaworkflow.reporting.sql.SqlArray;
import dev.orcaworkflow.reporting.verification.BaselineSearch;
import dev.orcaworkflow.reporting.worker.WorkerTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads what a report rests on, in one transaction, and makes it. */
@ApplicationScoped
public class Reporter {
    private final BatchQuery batches;
    private final JobQuery jobs;
    private final AlertBook alerts;
    private final BaselineSearch baselines;
    private final WorkerTable workers;
    private final Journal journal;
    private final Database database;
    private final String version;

    Reporter(
            BatchQuery batches,
            JobQuery jobs,
            AlertBook alerts,
            BaselineSearch baselines,
            WorkerTable workers,
            Journal journal,
            Database database,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.batches = batches;
        this.jobs = jobs;
        this.alerts = alerts;
        this.baselines = baselines;
        this.workers = workers;
        this.journal = journal;
        this.database = database;
        this.version = version;
    }

    /** Empty when nothing was ever heard of this batch. */
    @Transactional
    public Optional<StudyReport> of(String batch) {
        return batches.find(batch).map(this::report);
    }

    private StudyReport report(BatchSummary batch) {
        ReportScan scan = new ReportScan();
        jobs.forEach(batch.batch(), scan::see);
        List<String> templates = scan.results().templates();
        return StudyReport.of(
                batch,
                scan,
                new StudyReport.Context(
                        version,
                        baselines.of(batch, templates),
                        paces(batch, templates),
                        workers.all(),
                        jobs.failures(batch.batch()),
                        alerts.calledFor(batch),
                        journal.estimateOf(batch.batch()),
                        journal.useOf(batch.batch())));
    }

    /** Of every version of the batch's templates that had run before the batch ended. */
    private List<TemplatePace> paces(BatchSummary batch, List<String> templates) {
        if (templates.isEmpty()) {
            return List.of();
        }
        List<String> names = templates.stream()
                .map(template -> template.split("@", 2)[0])
                .distinct()
                .toList();
        return database.query(
                "select template, sum(files_succeeded)::int as files, sum(seconds) as seconds from job"
                        + " where template is not null and split_part(template, '@', 1) = any(?)"
                        + " and state = 'SUCCEEDED' and (?::timestamptz is null or ended_at <= ?::timestamptz)"
                        + " group by template having sum(files_succeeded) > 0 order by template",
                row -> new TemplatePace(row.getString("template"), row.getInt("files"), row.getDouble("seconds")),
                SqlArray.text(names, Function.identity()),
                batch.finishedAt(),
                batch.finishedAt());
    }
}
