package dev.orcaworkflow.validation.trial;

import dev.orcaworkflow.contracts.Evidence;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an engine said when a trial failed. */
public final class TrialEvidence {
    private TrialEvidence() {}

    /** In one line, in which the type of an exception stands before its message. */
    public static String said(Evidence evidence) {
        String exit = evidence.exitCode() == null ? null : "exit code " + evidence.exitCode();
        return Stream.of(exit, evidence.engineCode(), evidence.exceptionType(), evidence.message())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "))
                .replace("\u0000", "");
    }
}
