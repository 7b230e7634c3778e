package dev.orcaworkflow.reporting.job;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.FailureEvent;
import dev.orcaworkflow.contracts.RecoveryEvent;
import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.contracts.RevisionEvent;
import dev.orcaworkflow.contracts.TrialOutcome;
import dev.orcaworkflow.reporting.journal.Step;
import java.time.Instant;
import java.util.List;

/**
 * One step of a job, for people.
 *
 * @param tone how it is to be shown: {@code good}, {@code bad}, {@code warn} or empty
 */
public record TimelineEntry(
        Instant at, String event, int generation, int revision, int attempt, String type, String message, String tone) {

    static TimelineEntry of(Step step) {
        return new TimelineEntry(
                step.at(),
                step.stage().title(),
                step.job().generation(),
                step.job().revision(),
                step.job().attempt(),
                step.type(),
                message(step.event()),
                tone(step));
    }

    /** {@code good}, {@code bad}, {@code warn} or nothing, for the eye. */
    private static String tone(Step step) {
        return switch (step.stage()) {
            case SUCCEEDED, RECOVERY_SUCCEEDED -> "good";
            case FAILED, REJECTED, REVISION_REJECTED, DEAD -> "bad";
            case REPAIRABLE, RECOVERY_ATTEMPTED, REVISED, SKIPPED, CANCELLED -> "warn";
            case TRIAL, APPROVED, DECIDED -> step.event() instanceof TrialOutcome.Failed ? "bad" : "";
        };
    }

    /** What is worth a sentence; null when the title says it all. */
    private static String message(Object event) {
        return switch (event) {
            case ConfigEvent.Approved approved -> approved.files() + " files for " + approved.engine();
            case ConfigEvent.Rejected rejected -> findings(rejected);
            case RevisionEvent.Revised revised -> revised.strategy() + ": " + joined(revised.changes());
            case TrialOutcome.Passed passed -> passed.file() + " passed";
            case TrialOutcome.Failed failed ->
                failed.file() + " failed: " + failed.evidence().message();
            case FailureEvent.Failed failed -> failed.evidence().message();
            case RecoveryEvent.Attempted attempted ->
                attempted.suggestion() == null ? attempted.description() : "asks: " + attempted.suggestion();
            case RecoveryEvent.Succeeded succeeded -> succeeded.strategy() + ": " + joined(succeeded.changes());
            case RecoveryEvent.Dead dead -> dead.reason();
            case RecoveryEvent.Decided decided -> Acceptance.of(decided).sentence();
            case ResultEvent.Succeeded succeeded -> succeeded.files().succeeded() + " files";
            case ResultEvent.Skipped skipped -> skipped.reason();
            case ResultEvent.Cancelled cancelled -> cancelled.reason();
            case Object later -> later.getClass().getSimpleName();
        };
    }

    private static String findings(ConfigEvent.Rejected rejected) {
        return joined(rejected.findings().stream()
                .filter(finding -> finding.severity().equals("error"))
                .map(finding -> finding.message())
                .toList());
    }

    private static String joined(List<String> parts) {
        return parts == null ? "" : String.join("; ", parts);
    }
}
