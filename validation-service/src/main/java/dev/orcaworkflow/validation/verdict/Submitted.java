package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.messaging.NameBasedId;
import java.util.List;
import java.util.UUID;

/**
 * A record of {@code configs.submitted}, understood as far as it can be.
 *
 * @param key the configuration's name within its batch
 * @param inBatch a batch was named; otherwise the configuration is a batch of its own
 * @param bytes the text as it came
 * @param sha256 of these bytes, lower-case hex
 * @param submissionId the sender's {@code ce_id}, or null
 * @param remarks findings on key and headers
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Submitted(
        String batch,
        String key,
        boolean inBatch,
        byte[] bytes,
        String sha256,
        String submissionId,
        Submission submission,
        List<FindingView> remarks) {

    /** The same text under the same key and batch is the same job. */
    UUID jobId() {
        return NameBasedId.of("job", batch, key);
    }

    /**
     * A job apart for a record that cannot have the name: the name is taken by other text, or the record's headers are
     * wrong and a corrected one shall be able to take it.
     */
    UUID jobIdApart() {
        return NameBasedId.of("job", batch, key, sha256);
    }

    boolean isRefused() {
        return remarks.stream().anyMatch(remark -> remark.severity().equals("error"));
    }
}
