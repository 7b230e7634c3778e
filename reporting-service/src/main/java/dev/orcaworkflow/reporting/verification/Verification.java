package dev.orcaworkflow.reporting.verification;

import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.objective.Measures;
import java.util.List;
import java.util.function.Predicate;

/**
 * The check of a batch after it ran, as two verdicts: did the operation keep its promises, and do the results hold as
 * engineering. One failed check fails the whole.
 */
public record Verification(Verdict operations, Verdict engineering, Verdict overall, List<Check> checks) {

    public static Verification of(
            BatchSummary batch, Measures measures, List<JobSummary> jobs, GoverningTable governing) {
        List<Check> checks = List.of(
                ResultChecks.outputFiles(jobs),
                ResultChecks.dataQuality(jobs, governing),
                OperationChecks.performance(measures),
                OperationChecks.errorRates(batch, measures),
                OperationChecks.resourceUtilization(measures));
        Predicate<Check> engineering = check -> check.id().equals(ResultChecks.DATA_QUALITY);
        return new Verification(
                verdict(checks, engineering.negate()),
                verdict(checks, engineering),
                verdict(checks, _ -> true),
                checks);
    }

    private static Verdict verdict(List<Check> checks, Predicate<Check> which) {
        return Verdict.of(checks.stream().filter(which).map(Check::passed).toList());
    }
}
