package dev.orcaworkflow.reporting.verification;

import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.objective.Measures;
import java.util.List;
import java.util.function.Predicate;

/**
 * The check of a batch after it ran, as two verdicts: did the operation keep its promises, and do the results hold as
 * engineering. One failed check fails the whole.
 *
 * @param checks the five checks after deployment
 * @param engineeringChecks what stands behind {@code data_quality}
 */
public record Verification(
        Verdict operations,
        Verdict engineering,
        Verdict overall,
        List<Check> checks,
        List<EngineeringCheck> engineeringChecks) {

    public static Verification of(BatchSummary batch, Measures measures, ResultScan results, Baseline baseline) {
        List<EngineeringCheck> engineering = EngineeringChecks.of(results, baseline);
        List<Check> checks = List.of(
                results.outputs().check(),
                QualityCheck.of(engineering),
                OperationChecks.performance(measures),
                OperationChecks.errorRates(batch, measures),
                OperationChecks.resourceUtilization(measures));
        Predicate<Check> quality = check -> check.id().equals(QualityCheck.ID);
        return new Verification(
                verdict(checks, quality.negate()),
                verdict(checks, quality),
                verdict(checks, _ -> true),
                checks,
                engineering);
    }

    private static Verdict verdict(List<Check> checks, Predicate<Check> which) {
        return Verdict.of(checks.stream().filter(which).map(Check::passed).toList());
    }
}
