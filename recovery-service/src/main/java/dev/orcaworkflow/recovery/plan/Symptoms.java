package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.FileFailure;
import java.util.List;
import java.util.Objects;

/** Which piece of evidence speaks for a job. */
final class Symptoms {
    static final Evidence NONE = new Evidence(null, null, null, null, null, null, null);

    private Symptoms() {}

    /** The job's own where it says what happened, else that of the first file. */
    static Evidence decisive(Evidence ofJob, List<FileFailure> files) {
        if (ofJob != null && isTelling(ofJob)) {
            return ofJob;
        }
        return files.stream()
                .map(FileFailure::evidence)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(ofJob == null ? NONE : ofJob);
    }

    private static boolean isTelling(Evidence evidence) {
        return evidence.engineCode() != null
                || evidence.exceptionType() != null
                || evidence.signal() != null
                || evidence.modelState() != null;
    }
}
