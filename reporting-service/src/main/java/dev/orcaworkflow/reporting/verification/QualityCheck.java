package dev.orcaworkflow.reporting.verification;

import java.util.List;

/** The engineering checks in one: it fails when one of them does; warnings are for an engineer to look at. */
final class QualityCheck {
    static final String ID = "data_quality";

    private static final String LIMIT =
            "no failed check, required safety factors kept, no uplift of drag anchors in intact cases";

    private QualityCheck() {}

    /** @param checked succeeded configurations that brought something to check */
    static Check of(List<EngineeringCheck> checks) {
        List<EngineeringCheck> assessed = checks.stream()
                .filter(check ->
                        check.verdict() != Judgement.NOT_ASSESSED && !check.id().equals(EngineeringChecks.CLASSES))
                .toList();
        if (assessed.isEmpty()) {
            return Check.notAssessed(ID, LIMIT, "checked results, or lines with MBL and a declared case");
        }
        List<EngineeringCheck> failed = with(assessed, Judgement.FAIL);
        List<EngineeringCheck> warned = with(assessed, Judgement.WARNING);
        return Check.judged(
                ID,
                failed.isEmpty(),
                "%d failed, %d warned of %d assessed checks".formatted(failed.size(), warned.size(), assessed.size()),
                LIMIT,
                message(failed, warned));
    }

    private static String message(List<EngineeringCheck> failed, List<EngineeringCheck> warned) {
        if (failed.isEmpty() && warned.isEmpty()) {
            return "Nothing was found.";
        }
        StringBuilder text = new StringBuilder();
        failed.forEach(check ->
                text.append(check.id()).append(": ").append(check.message()).append(' '));
        if (!warned.isEmpty()) {
            text.append("To look at: ")
                    .append(String.join(
                            ", ", warned.stream().map(EngineeringCheck::id).toList()))
                    .append('.');
        }
        return text.toString().strip();
    }

    private static List<EngineeringCheck> with(List<EngineeringCheck> checks, Judgement judgement) {
        return checks.stream().filter(check -> check.verdict() == judgement).toList();
    }
}
