package dev.orcaworkflow.reporting.journal;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.FailureEvent;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.RecoveryEvent;
import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.contracts.RevisionEvent;
import dev.orcaworkflow.contracts.TrialOutcome;

/**
 * What an event says of its job. The order of the constants is the order in which the stages of one attempt follow each
 * other: the failure of attempt 1 comes before the repair, and the repair before the approval that leads to attempt 2.
 */
public enum Stage {
    TRIAL("trial"),
    DECIDED("an engineer decided about the result"),
    FAILED("attempt failed"),
    REPAIRABLE("rejected, a repair may mend it"),
    RECOVERY_ATTEMPTED("recovery tries"),
    RECOVERY_SUCCEEDED("recovery found a repair"),
    REVISED("text revised"),
    APPROVED("approved"),
    REVISION_REJECTED("revised text rejected"),
    REJECTED("rejected"),
    DEAD("given up"),
    SKIPPED("skipped"),
    CANCELLED("cancelled"),
    SUCCEEDED("succeeded");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    /** In words for people. */
    public String title() {
        return title;
    }

    /** Ends the job until somebody asks for a retry, whatever revision and attempt other events speak of. */
    public boolean ends() {
        return compareTo(REJECTED) >= 0;
    }

    static Place of(ConfigEvent event) {
        return switch (event) {
            case ConfigEvent.Approved approved -> new Place(approved.job(), APPROVED);
            case ConfigEvent.Rejected rejected -> new Place(rejected.job(), of(rejected));
            case ConfigEvent.Unknown() -> null;
        };
    }

    /** A rejected revision is not the end: recovery still decides what comes of the job. */
    private static Stage of(ConfigEvent.Rejected rejected) {
        boolean first = rejected.job().revision() <= 1 && rejected.job().attempt() == 0;
        if (!rejected.last()) {
            return REPAIRABLE;
        }
        return first ? REJECTED : REVISION_REJECTED;
    }

    static Place of(RevisionEvent event) {
        return switch (event) {
            case RevisionEvent.Revised revised -> new Place(revised.job(), REVISED);
            case RevisionEvent.Unknown() -> null;
        };
    }

    static Place of(TrialOutcome event) {
        return switch (event) {
            case TrialOutcome.Passed passed -> trial(passed.job(), passed.requestedBy());
            case TrialOutcome.Failed failed -> trial(failed.job(), failed.requestedBy());
            case TrialOutcome.Unknown() -> null;
        };
    }

    /** The trials of a template's verification belong to no batch. */
    private static Place trial(JobRef job, String requestedBy) {
        return requestedBy.equals("template") ? null : new Place(job, TRIAL);
    }

    static Place of(FailureEvent event) {
        return switch (event) {
            case FailureEvent.Failed failed -> new Place(failed.job(), FAILED);
            case FailureEvent.Unknown() -> null;
        };
    }

    static Place of(RecoveryEvent event) {
        return switch (event) {
            case RecoveryEvent.Attempted attempted -> new Place(attempted.job(), RECOVERY_ATTEMPTED);
            case RecoveryEvent.Succeeded succeeded -> new Place(succeeded.job(), RECOVERY_SUCCEEDED);
            case RecoveryEvent.Dead dead -> new Place(dead.job(), DEAD);
            case RecoveryEvent.Decided decided -> new Place(decided.job(), DECIDED);
            case RecoveryEvent.Unknown() -> null;
        };
    }

    static Place of(ResultEvent event) {
        return switch (event) {
            case ResultEvent.Succeeded succeeded -> new Place(succeeded.job(), SUCCEEDED);
            case ResultEvent.Skipped skipped -> new Place(skipped.job(), SKIPPED);
            case ResultEvent.Cancelled cancelled -> new Place(cancelled.job(), CANCELLED);
            case ResultEvent.Unknown() -> null;
        };
    }
}
