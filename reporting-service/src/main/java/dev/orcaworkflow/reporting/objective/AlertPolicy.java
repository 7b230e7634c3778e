package dev.orcaworkflow.reporting.objective;

import dev.orcaworkflow.reporting.batch.BatchSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * When a batch calls for a person: each of the five standards has an alert of its name. Pure: the same sums and the same
 * time, the same decision. While a batch runs, a condition has to hold for a while before its alert fires; once the batch
 * has ended there is nothing to wait for.
 *
 * @param enoughFiles ended files below which one failure would already be an alarm
 * @param warning error rate from which it fires, 0 to 1
 * @param critical error rate from which it is critical, 0 to 1
 * @param patience how long a condition has to hold while the batch runs
 */
record AlertPolicy(int enoughFiles, double warning, double critical, Duration patience) {

    /** @param known how this alert stands, or null when it was never called for */
    AlertDecision decide(ServiceLevelObjective standard, BatchSummary batch, Alert known, Instant now) {
        return switch (condition(standard, batch)) {
            case AlertCondition.Unknown() -> new AlertDecision.Leave();
            case AlertCondition.Clear(String message) -> cleared(known, message);
            case AlertCondition.Holds(String severity, String message) -> held(batch, known, now, severity, message);
        };
    }

    private static AlertDecision cleared(Alert known, String message) {
        if (known == null) {
            return new AlertDecision.Leave();
        }
        return switch (known.state()) {
            case PENDING -> new AlertDecision.Drop();
            case FIRING -> new AlertDecision.Resolve(message);
            case RESOLVED -> new AlertDecision.Leave();
        };
    }

    private AlertDecision held(BatchSummary batch, Alert known, Instant now, String severity, String message) {
        boolean firing = known != null && known.state() == Alert.State.FIRING;
        if (firing && known.severity().equals(severity)) {
            return new AlertDecision.Leave();
        }
        boolean waiting = known != null && known.state() == Alert.State.PENDING;
        boolean longEnough = waiting && !known.since().plus(patience).isAfter(now);
        if (firing || batch.finished() || patience.isZero() || longEnough) {
            return new AlertDecision.Fire(severity, message);
        }
        return waiting ? new AlertDecision.Leave() : new AlertDecision.Wait(severity, message);
    }

    AlertCondition condition(ServiceLevelObjective standard, BatchSummary batch) {
        return standard == ServiceLevelObjective.ERROR_RATE ? errorRate(batch) : kept(standard, batch);
    }

    private AlertCondition errorRate(BatchSummary batch) {
        Double rate = Measures.of(batch).errorRate();
        if (rate == null || batch.endedFiles() < enoughFiles) {
            return new AlertCondition.Unknown();
        }
        String message = String.format(
                Locale.ROOT,
                "%d of %d ended files failed (%.1f %%, allowed below %.1f %%)",
                batch.files().failed(),
                batch.endedFiles(),
                rate * 100,
                warning * 100);
        return rate >= warning
                ? new AlertCondition.Holds(rate >= critical ? "critical" : "warning", message)
                : new AlertCondition.Clear(message);
    }

    private static AlertCondition kept(ServiceLevelObjective standard, BatchSummary batch) {
        return switch (standard.judge(Measures.of(batch))) {
            case Compliance.Met(double value) -> new AlertCondition.Clear(message(standard, value));
            case Compliance.Missed(double value) -> new AlertCondition.Holds("warning", message(standard, value));
            case Compliance.NotAssessed(String _) -> new AlertCondition.Unknown();
        };
    }

    private static String message(ServiceLevelObjective standard, double value) {
        return standard.title() + ": " + standard.shown(value) + " (promised " + standard.limit() + ")";
    }
}
