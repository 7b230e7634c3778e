package dev.orcaworkflow.validation.template.usage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Usage of one version as people see it.
 *
 * @param successRate share of ended uses that succeeded, 0 to 1; null with fewer than ten
 * @param secondsP50 of a successful run; null while there is none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record UsageView(
        int uses,
        int succeeded,
        int unsuccessful,
        int open,
        Double successRate,
        Double secondsP50,
        Double secondsP95,
        Double secondsPerFile,
        List<Suggestion> suggestions) {
    public static final UsageView NONE = new UsageView(0, 0, 0, 0, null, null, null, null, List.of());

    static UsageView of(UsageCounts counts, List<Suggestion> suggestions) {
        return new UsageView(
                counts.uses(),
                counts.succeeded(),
                counts.unsuccessful(),
                counts.open(),
                counts.successRate(),
                counts.p50(),
                counts.p95(),
                counts.perFile(),
                suggestions);
    }
}
