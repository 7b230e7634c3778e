package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.reporting.job.JobQuery;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.job.ResultFilter;
import dev.orcaworkflow.reporting.result.ResultRow;
import dev.orcaworkflow.reporting.result.ResultValue;
import dev.orcaworkflow.reporting.result.ResultValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What the configurations of a filter brought, row by row; a few configurations are in memory at a time. */
@ApplicationScoped
class ResultRows {
    private static final int AT_ONCE = 200;

    private final JobQuery jobs;
    private final ResultValues values;

    ResultRows(JobQuery jobs, ResultValues values) {
        this.jobs = jobs;
        this.values = values;
    }

    /** Cells of result tables. */
    void values(ResultFilter filter, String label, Consumer<ResultValue> consumer) {
        forEach(filter, job -> values.of(job, label, consumer));
    }

    /** Largest tensions per line and place of the matrix. */
    void extremes(ResultFilter filter, String line, Consumer<ResultRow> consumer) {
        forEach(filter, job -> job.detail().extremes().stream()
                .filter(extreme -> line == null || line.equals(extreme.line()))
                .forEach(extreme -> consumer.accept(ResultRow.of(job, extreme))));
    }

    private void forEach(ResultFilter filter, Consumer<JobSummary> consumer) {
        List<UUID> finished = jobs.finished(filter);
        for (int from = 0; from < finished.size(); from += AT_ONCE) {
            jobs.find(finished.subList(from, Math.min(finished.size(), from + AT_ONCE)))
                    .forEach(consumer);
        }
    }
}
