package dev.orcaworkflow.recovery.json;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.orcaworkflow.contracts.RecoveryEvent.Diagnosis;
import jakarta.persistence.Converter;

@Converter
public class DiagnosisColumn extends JsonColumn<Diagnosis> {
    public DiagnosisColumn() {
        super(new TypeReference<>() {});
    }
}
