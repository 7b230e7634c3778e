package dev.orcaworkflow.recovery.json;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.orcaworkflow.contracts.ConfigText;
import jakarta.persistence.Converter;

@Converter
public class ConfigTextColumn extends JsonColumn<ConfigText> {
    public ConfigTextColumn() {
        super(new TypeReference<>() {});
    }
}
