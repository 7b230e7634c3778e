package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.validation.gate.Assessment;
import java.util.UUID;

/** A verdict and what it rests on. */
record Decision(Assessment assessment, Verdict verdict) {

    JobRef job() {
        return assessment.candidate().job();
    }

    UUID jobId() {
        return job().jobId();
    }
}
