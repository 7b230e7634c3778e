package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.execution.batch.Spending;
import java.util.Optional;

/**
 * A verdict about a job, from validation or recovery, as it arrives here.
 *
 * @param settings of the batch; empty where the message does not carry them
 * @param approval the approval as bytes, or null for any other verdict
 * @param engine that is to run it; null where the message does not say, or leaves it to the worker
 * @param expectedSeconds 0 when unknown
 * @param foreseen what its run is expected to take; nothing where none was approved
 * @param errorClass documented class of what is wrong; null when nothing is
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Arrival(
        JobRef job,
        Verdict verdict,
        Optional<BatchSettings> settings,
        byte[] approval,
        String engine,
        double expectedSeconds,
        Spending foreseen,
        OrderHints order,
        String errorClass) {

    enum Verdict {
        APPROVED,
        /** Rejected, and a permitted repair can mend it. */
        REPAIRABLE,
        REJECTED,
        /** Recovery gave up. */
        GIVEN_UP
    }
}
