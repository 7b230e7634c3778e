package dev.orcaworkflow.recovery.json;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.orcaworkflow.contracts.Evidence;
import jakarta.persistence.Converter;

@Converter
public class EvidenceColumn extends JsonColumn<Evidence> {
    public EvidenceColumn() {
        super(new TypeReference<>() {});
    }
}
