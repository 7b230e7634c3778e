package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.contracts.JobRef;
import java.util.UUID;

/**
 * A row: the verdict on the latest text of one job.
 *
 * @param origin the record that submitted it; null for a revision, whose row stands already
 * @param trialId the trial that is waited for, or null
 * @param waiting what is needed to go on, as JSON, or null once decided
 */
record Validation(JobRef job, Submitted origin, String output, Status status, UUID trialId, String waiting) {

    enum Status {
        APPROVED,
        REJECTED,
        REPAIRABLE,
        AWAITING_TRIAL,
        AWAITING_CAPACITY;

        static Status of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Approved _ -> APPROVED;
                case Verdict.Rejected _ -> REJECTED;
                case Verdict.Repairable _ -> REPAIRABLE;
                case Verdict.AwaitingTrial _ -> AWAITING_TRIAL;
                case Verdict.AwaitingCapacity _ -> AWAITING_CAPACITY;
            };
        }
    }
}
