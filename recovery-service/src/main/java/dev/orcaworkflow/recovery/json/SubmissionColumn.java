package dev.orcaworkflow.recovery.json;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.orcaworkflow.contracts.Submission;
import jakarta.persistence.Converter;

@Converter
public class SubmissionColumn extends JsonColumn<Submission> {
    public SubmissionColumn() {
        super(new TypeReference<>() {});
    }
}
