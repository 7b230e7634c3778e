package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.validation.gate.Assessment;
import dev.orcaworkflow.validation.gate.GateResult;
import dev.orcaworkflow.validation.gate.Remark;
import dev.orcaworkflow.validation.gate.ValidationRule;
import java.util.List;

/**
 * A configuration whose wait for a trial is over: the trial passed or failed, its batch was halted, or, when none of
 * these, patience ran out.
 *
 * @param ownText the trial ran this very text, not that of another configuration of the shape
 * @param evidence what the engine said when the trial failed
 */
record TrialWait(
        Assessment assessment, boolean passed, boolean failed, boolean ownText, boolean halted, String evidence) {

    GateResult failure() {
        return new GateResult.Failed(List.of(Remark.error(
                config(),
                Gate.TRIAL,
                ValidationRule.TRIAL_FAILED,
                "%s did not get through %s: %s".formatted(assessment.engine(), assessment.trialFile(), evidence),
                "mend what the engine reports; the other files were not tried")));
    }

    GateResult overdue() {
        return new GateResult.Warned(List.of(Remark.warning(
                config(),
                Gate.TRIAL,
                ValidationRule.TRIAL_OVERDUE,
                "the trial on %s has not ended in time; approved without it".formatted(assessment.trialFile()),
                "see whether a worker is running and has a seat free")));
    }

    private String config() {
        return assessment.candidate().job().config();
    }
}
