package dev.orcaworkflow.reporting.report;

import dev.orcaworkflow.contracts.BatchUse;
import dev.orcaworkflow.contracts.CostEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a batch needs, as execution tells it: expected, used, waited for, in which order and why, and what would have helped. */
public final class BatchNeed {
    private BatchNeed() {}

    /**
     * One sentence each; empty while nobody can say.
     *
     * @param estimate null until all of the batch has arrived
     * @param use null until it has completed
     */
    public static List<String> sentences(CostEstimate estimate, BatchUse use) {
        List<String> sentences = new ArrayList<>();
        if (estimate != null) {
            sentences.add(text(
                    "Expected: %.4f core-hours (nine times in ten at most %.4f) and %.4f licence-hours (%.4f), by %d"
                            + " earlier runs.",
                    estimate.coreHours().p50(),
                    estimate.coreHours().p90(),
                    estimate.licenceHours().p50(),
                    estimate.licenceHours().p90(),
                    estimate.runs()));
        }
        if (use != null) {
            used(use, sentences);
        }
        return sentences;
    }

    private static void used(BatchUse use, List<String> sentences) {
        sentences.add(text(
                "Used: %.4f core-hours and %.4f licence-hours in %d runs.",
                use.coreHours(), use.licenceHours(), use.runs()));
        if (use.waited() != null) {
            sentences.add(text(
                    "Waited: %.4f job-hours for resources, %.4f for a licence, %.4f for their turn, %.4f paused.",
                    use.waited().resources(),
                    use.waited().licence(),
                    use.waited().order(),
                    use.waited().paused()));
        }
        if (use.order() != null) {
            sentences.add("Order: %s (%s).".formatted(use.order(), use.orderReason()));
        }
        if (use.advice() != null) {
            use.advice()
                    .forEach(advice -> sentences.add("With %s it would have ended %s earlier."
                            .formatted(advice.change(), Numbers.duration(advice.savedSeconds()))));
        }
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
