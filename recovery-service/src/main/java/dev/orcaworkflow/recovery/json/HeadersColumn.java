package dev.orcaworkflow.recovery.json;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Map;

@Converter
public class HeadersColumn extends JsonColumn<Map<String, String>> {
    public HeadersColumn() {
        super(new TypeReference<>() {});
    }
}
