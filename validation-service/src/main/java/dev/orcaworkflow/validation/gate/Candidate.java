package dev.orcaworkflow.validation.gate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Mark;
import dev.orcaworkflow.contracts.Submission;
import java.util.List;
import java.util.UUID;

/**
 * One text of one job that asks to run.
 *
 * @param mark how the text came to be when it is not the first, else null
 * @param changes what repairs, or the edits of its purpose, made of it, in plain words; null for a text as it came
 * @param difference unified diff of the purpose's edits against the text as submitted, or null
 * @param trialId the trial that has already proved this very text, or null
 * @param remarks findings on what came with the text: its bytes, key and headers
 */
public record Candidate(
        JobRef job,
        ConfigText text,
        Submission submission,
        Mark mark,
        List<String> changes,
        String difference,
        UUID trialId,
        List<FindingView> remarks) {

    /** The text as the user submitted it, which no repair has been tried on yet. */
    @JsonIgnore
    public boolean isFirstText() {
        return mark == null;
    }

    /** No trial can teach anything new: the text has passed one, or has run before. */
    @JsonIgnore
    public boolean isProven() {
        return mark == Mark.RETRIED || trialId != null;
    }

    public Candidate as(JobRef other, Submission imposed) {
        return new Candidate(other, text, imposed, mark, changes, difference, trialId, remarks);
    }
}
