package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The JSON Schema (2020-12) of an event, derived from its record. Other properties are allowed: later versions may add
 * some. Optional is what its record leaves out when it is not known.
 */
final class EventSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode definitions = JSON.objectNode();

    private EventSchema() {}

    static ObjectNode of(Class<?> event) {
        EventSchema schema = new EventSchema();
        ObjectNode root = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "https://orcaworkflow.dev/schemas/" + Contract.typeOf(event) + ".json")
                .put("title", Contract.typeOf(event));
        root.setAll(schema.record(event));
        return schema.definitions.isEmpty() ? root : root.set("$defs", schema.definitions);
    }

    private ObjectNode record(Class<?> record) {
        ObjectNode properties = JSON.objectNode();
        ArrayNode required = JSON.arrayNode();
        describe(record, properties, required);
        ObjectNode schema = JSON.objectNode().put("type", "object");
        schema.set("properties", properties);
        return required.isEmpty() ? schema : schema.set("required", required);
    }

    private void describe(Class<?> record, ObjectNode properties, ArrayNode required) {
        JsonInclude inclusion = record.getAnnotation(JsonInclude.class);
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(component.getType(), properties, required);
            } else {
                properties.set(name(component), type(component.getGenericType()));
                if (inclusion == null || component.getType().isPrimitive()) {
                    required.add(name(component));
                }
            }
        }
    }

    private static String name(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private ObjectNode type(Type type) {
        return switch (type) {
            case ParameterizedType generic
            when generic.getRawType() == List.class ->
                JSON.objectNode().put("type", "array").set("items", type(generic.getActualTypeArguments()[0]));
            case ParameterizedType generic
            when generic.getRawType() == Map.class ->
                JSON.objectNode()
                        .put("type", "object")
                        .set("additionalProperties", type(generic.getActualTypeArguments()[1]));
            case Class<?> plain when plain.isRecord() -> reference(plain);
            case Class<?> plain when plain.isEnum() -> JSON.objectNode().set("enum", constants(plain));
            case Class<?> plain -> scalar(plain);
            default -> throw new IllegalArgumentException("No schema for " + type);
        };
    }

    private ObjectNode reference(Class<?> record) {
        String name = record.getSimpleName();
        if (!definitions.has(name)) {
            definitions.putObject(name); // keeps its place, and a record may contain itself
            definitions.set(name, record(record));
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static ArrayNode constants(Class<?> type) {
        ArrayNode constants = JSON.arrayNode();
        Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(constant -> constant.getAnnotation(JsonProperty.class).value())
                .forEach(constants::add);
        return constants;
    }

    private static ObjectNode scalar(Class<?> type) {
        if (type == UUID.class) {
            return JSON.objectNode().put("type", "string").put("format", "uuid");
        }
        if (type == Instant.class) {
            return JSON.objectNode().put("type", "string").put("format", "date-time");
        }
        return JSON.objectNode()
                .put(
                        "type",
                        switch (type.getSimpleName()) {
                            case "String" -> "string";
                            case "boolean", "Boolean" -> "boolean";
                            case "int", "Integer", "long", "Long" -> "integer";
                            case "double", "Double" -> "number";
                            default -> throw new IllegalArgumentException("No schema for " + type);
                        });
    }
}
