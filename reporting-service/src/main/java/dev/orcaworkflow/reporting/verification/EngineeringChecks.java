package dev.orcaworkflow.reporting.verification;

import java.util.ArrayList;
import java.util.List;

/** All checks on results as engineering, in the order in which they are read. */
final class EngineeringChecks {
    /** It is about failures, not about results. */
    static final String CLASSES = "B2";

    private EngineeringChecks() {}

    static List<EngineeringCheck> of(ResultScan results, Baseline baseline) {
        GoverningTable governing = results.governing();
        List<EngineeringCheck> checks = new ArrayList<>();
        checks.add(CodeCheck.of(governing));
        checks.add(anchors(results, governing));
        checks.add(classes(results));
        checks.add(MatrixChecks.offsetTrend(results.matrix()));
        checks.add(MatrixChecks.levelTrend(results.matrix()));
        checks.add(MatrixChecks.outliers(results.matrix()));
        checks.add(baseline.compare(results.matrix(), versions(results.templates(), baseline.template())));
        results.checks().checks().stream()
                .filter(check -> !check.id().equals(AnchorTally.ID))
                .forEach(checks::add);
        return checks;
    }

    /** Execution has looked at every case, extremes are only the largest ones: either may find an uplift. */
    private static EngineeringCheck anchors(ResultScan results, GoverningTable governing) {
        EngineeringCheck byExtremes = results.anchors().check(governing.uplifts());
        return results.checks().checks().stream()
                .filter(check -> check.id().equals(AnchorTally.ID) && check.verdict() == Judgement.FAIL)
                .filter(_ -> byExtremes.verdict() != Judgement.FAIL)
                .findFirst()
                .orElse(byExtremes);
    }

    private static EngineeringCheck classes(ResultScan results) {
        String title = "Every failure has a class";
        if (results.failed() == 0) {
            return EngineeringCheck.notAssessed(CLASSES, title, "0", List.of("a failed configuration"));
        }
        return new EngineeringCheck(
                CLASSES,
                title,
                Judgement.of(results.unclassed() == 0, "warning"),
                results.unclassed() + " of " + results.failed() + " failed configurations without",
                "0",
                results.unclassed() == 0 ? "No failure is unexplained." : "Some failures are not understood.",
                List.of());
    }

    private static List<String> versions(List<String> templates, String name) {
        return templates.stream()
                .filter(template -> template.startsWith(name + "@"))
                .map(template -> template.substring(template.indexOf('@') + 1))
                .toList();
    }
}
