package dev.orcaworkflow.reporting.objective;

import dev.orcaworkflow.reporting.batch.BatchSummary;
import java.util.Locale;

/**
 * When the error rate of a batch calls for a person. Pure: the same sums, the same decision.
 *
 * @param enoughFiles ended files below which one failure would already be an alarm
 * @param warning error rate from which it fires, 0 to 1
 * @param critical error rate from which it is critical, 0 to 1
 */
record AlertPolicy(int enoughFiles, double warning, double critical) {
    static final String ERROR_RATE = "error-rate";

    AlertDecision decide(BatchSummary batch, boolean firing) {
        Double rate = Measures.of(batch).errorRate();
        if (rate == null || batch.endedFiles() < enoughFiles) {
            return new AlertDecision.Leave();
        }
        if (rate >= warning) {
            return new AlertDecision.Fire(rate >= critical ? "critical" : "warning", message(batch, rate));
        }
        return firing ? new AlertDecision.Resolve(message(batch, rate)) : new AlertDecision.Leave();
    }

    private String message(BatchSummary batch, double rate) {
        return String.format(
                Locale.ROOT,
                "%d of %d ended files failed (%.1f %%, allowed below %.1f %%)",
                batch.files().failed(),
                batch.endedFiles(),
                rate * 100,
                warning * 100);
    }
}
