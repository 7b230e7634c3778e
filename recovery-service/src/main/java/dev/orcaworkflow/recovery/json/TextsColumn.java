package dev.orcaworkflow.recovery.json;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

@Converter
public class TextsColumn extends JsonColumn<List<String>> {
    public TextsColumn() {
        super(new TypeReference<>() {});
    }
}
