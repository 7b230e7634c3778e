package dev.orcaworkflow.reporting.verification;

import dev.orcaworkflow.contracts.CheckResult;
import java.util.List;

/**
 * One of the checks that stand behind {@code data_quality}.
 *
 * @param value what was found, or null
 * @param limit what is asked, or null
 * @param needs columns, factors or declarations that were missing; empty when it was assessed
 */
public record EngineeringCheck(
        String id, String title, Judgement verdict, String value, String limit, String message, List<String> needs) {

    static EngineeringCheck notAssessed(String id, String title, String limit, List<String> needs) {
        return new EngineeringCheck(
                id,
                title,
                Judgement.NOT_ASSESSED,
                null,
                limit,
                "Not assessed: needs " + String.join("; ", needs) + ".",
                needs);
    }

    CheckResult told() {
        Boolean passed =
                switch (verdict) {
                    case PASS -> Boolean.TRUE;
                    case WARNING, FAIL -> Boolean.FALSE;
                    case NOT_ASSESSED -> null;
                };
        String severity = verdict == Judgement.WARNING ? "warning" : "error";
        return new CheckResult(id, severity, passed, value, limit, title + ": " + message);
    }
}
