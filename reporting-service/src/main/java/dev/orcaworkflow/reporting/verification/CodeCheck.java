package dev.orcaworkflow.reporting.verification;

import java.util.List;
import java.util.Locale;

/** Safety factors of the governing cases against the code that the cases' declared context names. */
final class CodeCheck {
    private static final String ID = "code";
    private static final String TITLE = "Safety factor against the named code";

    private CodeCheck() {}

    static EngineeringCheck of(GoverningTable governing) {
        List<GoverningCase> judged = governing.cases().stream()
                .filter(row -> row.safetyFactor() != null && row.requiredFactor() != null)
                .toList();
        String limit = String.join(
                "; ",
                judged.stream()
                        .map(row -> String.format(
                                Locale.ROOT,
                                "%s %.2f (%s)",
                                row.condition(),
                                row.requiredFactor(),
                                row.requiredFactorSource()))
                        .distinct()
                        .sorted()
                        .toList());
        if (judged.isEmpty()) {
            return EngineeringCheck.notAssessed(
                    ID,
                    TITLE,
                    null,
                    List.of("engine.mbl of the line types", "engine.case with condition, analysis and offset_basis"));
        }
        List<String> weak = judged.stream()
                .filter(GoverningCase::isWeak)
                .map(CodeCheck::sentence)
                .toList();
        return new EngineeringCheck(
                ID,
                TITLE,
                weak.isEmpty() ? Judgement.PASS : Judgement.FAIL,
                weak.size() + " of " + judged.size() + " governing cases below",
                limit,
                weak.isEmpty() ? "Every governing case keeps its factor." : Sentence.some(weak),
                List.of());
    }

    static String sentence(GoverningCase row) {
        return String.format(
                Locale.ROOT,
                "%s %s: safety factor %.2f below %.2f in %s",
                row.line(),
                row.condition(),
                row.safetyFactor(),
                row.requiredFactor(),
                row.caseId());
    }
}
