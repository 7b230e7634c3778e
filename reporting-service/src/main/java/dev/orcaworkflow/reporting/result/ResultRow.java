package dev.orcaworkflow.reporting.result;

import dev.orcaworkflow.contracts.Extreme;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.verification.Factors;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The largest tension of one line in one place of the matrix, and whose result it is. */
public record ResultRow(String batch, String config, Instant finishedAt, String mark, Extreme extreme) {
    public static final List<String> HEADER = List.of(
            "batch",
            "config",
            "finished_at",
            "mark",
            "line",
            "condition",
            "case",
            "tension_kN",
            "uplift_kN",
            "grounded_length_m",
            "mbl_kN",
            "required_factor",
            "factors");

    public static ResultRow of(JobSummary job, Extreme extreme) {
        return new ResultRow(
                job.batch(),
                job.config(),
                job.endedAt(),
                job.mark() == null ? null : job.mark().name(),
                extreme);
    }

    /** In the order of the header. */
    public List<?> cells() {
        return Arrays.asList(
                batch,
                config,
                finishedAt,
                mark,
                extreme.line(),
                extreme.condition(),
                extreme.caseId(),
                extreme.tensionKN(),
                extreme.upliftKN(),
                extreme.groundedLengthM(),
                extreme.mblKN(),
                extreme.requiredFactor(),
                Factors.text(extreme.factors()));
    }
}
