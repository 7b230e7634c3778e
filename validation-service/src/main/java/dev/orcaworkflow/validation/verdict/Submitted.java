package dev.orcaworkflow.validation.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.messaging.NameBasedId;
import dev.orcaworkflow.validation.gate.Candidate;
import dev.orcaworkflow.validation.purpose.PurposeEdit;
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
 * @param remarks findings on key, headers, template and purpose
 * @param template of the registry that the text was made from, or null
 * @param purpose what the submission's purpose made of the text, or null
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
        List<FindingView> remarks,
        TemplateOrigin template,
        PurposeEdit purpose) {

    Submitted with(List<FindingView> otherRemarks) {
        return new Submitted(
                batch,
                key,
                inBatch,
                bytes,
                sha256,
                submissionId,
                submission,
                List.copyOf(otherRemarks),
                template,
                purpose);
    }

    Submitted with(Submission other) {
        return new Submitted(batch, key, inBatch, bytes, sha256, submissionId, other, remarks, template, purpose);
    }

    Submitted madeFrom(TemplateOrigin origin) {
        return new Submitted(batch, key, inBatch, bytes, sha256, submissionId, submission, remarks, origin, purpose);
    }

    Submitted edited(PurposeEdit edit) {
        return new Submitted(batch, key, inBatch, bytes, sha256, submissionId, submission, remarks, template, edit);
    }

    /** What is judged and run: the text as it came, or as its purpose has edited it. */
    byte[] effective() {
        return purpose != null && purpose.changesText() ? purpose.text().getBytes(UTF_8) : bytes;
    }

    /** What the purpose changed, in plain words; null when it changed nothing. */
    List<String> changes() {
        return purpose != null && purpose.changesText() ? purpose.changes() : null;
    }

    String difference() {
        return purpose == null ? null : purpose.difference();
    }

    /** @param text the effective one, wherever it is kept */
    Candidate candidate(JobRef job, ConfigText text) {
        return new Candidate(job, text, submission, null, changes(), difference(), null, remarks);
    }

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
