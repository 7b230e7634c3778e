package dev.orcaworkflow.execution.attempt;

import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.FileFailure;
import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.execution.engine.EngineOutcome.Completed;
import java.util.List;

/** How a run ended. */
public sealed interface AttemptResult {

    /** Verified: the files wait in the attempt's folder to be published under the paths given, the manifest last. */
    record Accepted(
            RunFacts facts, Completed run, FileCounts files, List<FileFailure> fileFailures, List<OutputFile> outputs)
            implements AttemptResult {}

    /** @param outputs what came out all the same and is kept until the job ends; empty when nothing did */
    record Failed(
            RunFacts facts,
            Evidence evidence,
            FileCounts files,
            List<FileFailure> fileFailures,
            List<OutputFile> outputs)
            implements AttemptResult {
        public boolean isPartial() {
            return !outputs.isEmpty();
        }
    }

    /**
     * There was no licence to run it with: it is to wait, and the attempt is not to count.
     *
     * @param failure the same as a failure, with {@link FailureCode#LICENCE_DENIED}, for whoever cannot wait
     */
    record LicenceDenied(Failed failure) implements AttemptResult {}

    /** Somebody wanted it to end; nothing of it is left. */
    record Interrupted() implements AttemptResult {}
}
