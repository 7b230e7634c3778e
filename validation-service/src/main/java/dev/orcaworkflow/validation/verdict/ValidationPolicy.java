package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.validation.gate.Assessment;
import dev.orcaworkflow.validation.gate.Candidate;
import dev.orcaworkflow.validation.gate.GateResult;
import dev.orcaworkflow.validation.gate.TrialNeed;
import dev.orcaworkflow.validation.gate.TrialRunGate;
import dev.orcaworkflow.validation.gate.TrialStanding;

/** Decides what becomes of a configuration. Pure: same assessment, same standing, same verdict. */
record ValidationPolicy(TrialRunGate trialGate) {
    private static final GateResult NOT_REACHED = new GateResult.NotAssessed("an earlier gate failed");

    /**
     * @param capacityKnown a worker has said what it can run; until then an engine is never found wanting
     * @param shape how trials of this shape ended
     * @param halted the batch was cancelled or stopped
     */
    Verdict decide(Assessment assessment, boolean capacityKnown, TrialStanding shape, boolean halted) {
        if (!assessment.errors().isEmpty()) {
            return isForRecovery(assessment) ? new Verdict.Repairable(NOT_REACHED) : new Verdict.Rejected(NOT_REACHED);
        }
        if (!capacityKnown) {
            return new Verdict.AwaitingCapacity();
        }
        return switch (trialGate.need(assessment, shape, halted)) {
            case TrialNeed.None(GateResult result) -> new Verdict.Approved(result);
            case TrialNeed.Shared() -> new Verdict.AwaitingTrial(false);
            case TrialNeed.Own() -> new Verdict.AwaitingTrial(true);
        };
    }

    /** Decides what becomes of a configuration whose wait for a trial is over. */
    Verdict decide(TrialWait wait) {
        if (wait.passed()) {
            return new Verdict.Approved(new GateResult.Passed("the trial passed"));
        }
        if (wait.halted()) {
            return new Verdict.Approved(new GateResult.NotAssessed("the batch was cancelled or stopped"));
        }
        if (wait.failed()) {
            return wait.ownText() ? failed(wait) : new Verdict.AwaitingTrial(true);
        }
        return new Verdict.Approved(wait.overdue());
    }

    /** What an engine fails on is the author's business, unless recovery may change how models are solved. */
    private static Verdict failed(TrialWait wait) {
        Candidate candidate = wait.assessment().candidate();
        boolean solver =
                candidate.isFirstText() && candidate.submission().settings().recovery() == RecoveryScope.INPUTS;
        return solver ? new Verdict.Repairable(wait.failure()) : new Verdict.Rejected(wait.failure());
    }

    /** A text that a repair has already changed, or that ran before, is not handed back a second time. */
    private static boolean isForRecovery(Assessment assessment) {
        return assessment.candidate().isFirstText()
                && permitsRepairs(assessment.candidate().submission().settings().recovery())
                && assessment.errors().stream().allMatch(FindingView::repairable);
    }

    private static boolean permitsRepairs(RecoveryScope scope) {
        return switch (scope) {
            case OFF, RETRY_ONLY -> false;
            case CONFIGURATION, INPUTS -> true;
        };
    }
}
