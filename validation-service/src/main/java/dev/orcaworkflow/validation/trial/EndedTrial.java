package dev.orcaworkflow.validation.trial;

import dev.orcaworkflow.contracts.TrialOutcome;
import java.util.Optional;
import java.util.UUID;

/**
 * How a trial ended.
 *
 * @param evidence what the engine said when it failed, in one line, or null
 */
record EndedTrial(UUID id, String status, String evidence) {

    static Optional<EndedTrial> of(TrialOutcome outcome) {
        return switch (outcome) {
            case TrialOutcome.Passed passed -> Optional.of(new EndedTrial(passed.trialId(), "PASSED", null));
            case TrialOutcome.Failed failed ->
                Optional.of(new EndedTrial(failed.trialId(), "FAILED", TrialEvidence.said(failed.evidence())));
            case TrialOutcome.Unknown _ -> Optional.empty();
        };
    }
}
