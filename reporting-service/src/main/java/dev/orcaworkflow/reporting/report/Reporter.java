package dev.orcaworkflow.reporting.report;

import dev.orcaworkflow.reporting.batch.BatchQuery;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.job.JobQuery;
import dev.orcaworkflow.reporting.objective.AlertBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Reads what a report rests on, in one transaction, and makes it. */
@ApplicationScoped
public class Reporter {
    private final BatchQuery batches;
    private final JobQuery jobs;
    private final AlertBook alerts;

    Reporter(BatchQuery batches, JobQuery jobs, AlertBook alerts) {
        this.batches = batches;
        this.jobs = jobs;
        this.alerts = alerts;
    }

    /** Empty when nothing was ever heard of this batch. */
    @Transactional
    public Optional<StudyReport> of(String batch) {
        return batches.find(batch).map(this::report);
    }

    private StudyReport report(BatchSummary batch) {
        return StudyReport.of(batch, jobs.all(batch.batch()), jobs.failures(batch.batch()), alerts.calledFor(batch));
    }
}
