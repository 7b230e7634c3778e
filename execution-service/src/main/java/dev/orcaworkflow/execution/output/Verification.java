package dev.orcaworkflow.execution.output;

import dev.orcaworkflow.contracts.OutputFile;
import java.util.List;

/** What came of checking the files of a run. */
public sealed interface Verification {
    /** @param files with their hashes, under the paths that they will have */
    record Sound(List<OutputFile> files) implements Verification {}

    /** @param code {@code INVALID_RESULT | INPUT_CHANGED} */
    record Faulty(String code, String message) implements Verification {}
}
