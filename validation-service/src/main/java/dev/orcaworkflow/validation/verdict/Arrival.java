package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.validation.gate.Assessment;

/** A submitted record together with what the gates found in its text. */
record Arrival(Submitted submitted, Assessment assessment) {

    /** Only configurations that share a batch can overwrite each other's files. */
    boolean mayCollide() {
        return submitted.inBatch() && assessment.mayWrite();
    }
}
