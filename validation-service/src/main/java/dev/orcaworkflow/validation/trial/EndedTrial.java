package dev.orcaworkflow.validation.trial;

import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.TrialOutcome;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                Optional.of(new EndedTrial(failed.trialId(), "FAILED", said(failed.evidence())));
            case TrialOutcome.Unknown _ -> Optional.empty();
        };
    }

    private static String said(Evidence evidence) {
        String exit = evidence.exitCode() == null ? null : "exit code " + evidence.exitCode();
        return Stream.of(evidence.engineCode(), evidence.exceptionType(), exit, evidence.message())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "))
                .replace("\u0000", "");
    }
}
