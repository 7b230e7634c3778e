package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.validation.gate.GateResult;

/** What becomes of a configuration. */
sealed interface Verdict {

    /** It may run. */
    record Approved(GateResult trial) implements Verdict {}

    /** It may not run, and nothing that is permitted can mend it. */
    record Rejected(GateResult trial) implements Verdict {}

    /**
     * It may not run as it is; every error can be mended by a permitted repair or an answer, or it did not get through its
     * trial and recovery may change how models are solved.
     */
    record Repairable(GateResult trial) implements Verdict {}

    /** @param own for this configuration alone; otherwise the trial that its shape shares */
    record AwaitingTrial(boolean own) implements Verdict {}

    /** No worker has said yet what it can run. */
    record AwaitingCapacity() implements Verdict {}
}
