package dev.orcaworkflow.validation.gate;

/** Gate 4: does the engine get through one file? Pure; it says which trial is needed, others run it. */
public record TrialRunGate(TrialPolicy policy) {

    /** @param halted the batch is cancelled or stopped, so that no seat is spent on it */
    public TrialNeed need(Assessment assessment, TrialStanding shape, boolean halted) {
        if (assessment.candidate().isProven()) {
            return none(new GateResult.Passed("this text has been run before"));
        }
        if (halted) {
            return none(new GateResult.NotAssessed("the batch was cancelled or stopped"));
        }
        if (assessment.deferred()) {
            return none(new GateResult.Deferred("the input files are written by an earlier configuration"));
        }
        if (assessment.trialFile() == null) {
            return none(new GateResult.NotAssessed("the configuration selects no input files"));
        }
        return switch (policy) {
            case NEVER -> none(new GateResult.NotAssessed("trials are switched off"));
            case ALWAYS -> new TrialNeed.Own();
            case SHARED -> shared(shape);
        };
    }

    private static TrialNeed shared(TrialStanding shape) {
        return switch (shape) {
            case PASSED -> none(new GateResult.Passed("a configuration of the same shape passed its trial"));
            case UNTRIED, RUNNING -> new TrialNeed.Shared();
            case FAILED -> new TrialNeed.Own();
        };
    }

    private static TrialNeed none(GateResult result) {
        return new TrialNeed.None(result);
    }
}
