package dev.orcaworkflow.messaging;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns events into bytes and back. The type is in {@code ce_type} only; unknown fields and types are tolerated. */
@ApplicationScoped
public class EventCodec {
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Map<Class<?>, Map<String, Class<?>>> typesByFamily = new ConcurrentHashMap<>();

    /** The {@code ce_type} of an event record. */
    public String typeOf(Object event) {
        return event.getClass().getAnnotation(JsonTypeName.class).value();
    }

    public byte[] encode(Object event) {
        try {
            return mapper.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Cannot write " + event.getClass().getSimpleName() + " as JSON", e);
        }
    }

    /**
     * Reads one event of a sealed family. A type that this version does not know becomes the family's
     * {@code Unknown}.
     *
     * @throws IllegalArgumentException when there is no type or the bytes are not what it says
     */
    public <E> E decode(Class<E> family, String type, byte[] payload) {
        if (type.isEmpty()) {
            throw new IllegalArgumentException("No " + EventHeaders.TYPE + " header: which event is it?");
        }
        Map<String, Class<?>> types = typesByFamily.computeIfAbsent(family, EventCodec::typesOf);
        Class<?> known = types.get(type);
        try {
            return family.cast(
                    known == null ? mapper.readValue("{}", types.get("")) : mapper.readValue(payload, known));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a readable " + type + place(e) + ": " + e.getOriginalMessage(), e);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("Not a readable " + type + ": " + e.getMessage(), e);
        }
    }

    private static String place(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static Map<String, Class<?>> typesOf(Class<?> family) {
        Map<String, Class<?>> types = new HashMap<>();
        for (Class<?> type : family.getPermittedSubclasses()) {
            JsonTypeName name = type.getAnnotation(JsonTypeName.class);
            types.put(name == null ? "" : name.value(), type);
        }
        return types;
    }
}
