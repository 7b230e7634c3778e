package dev.orcaworkflow.kubernetes;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The kinds that operators bring: each has a schema in {@code schemas/} with the fields that are used here, their types
 * and which must be there, reduced from the operators' own definitions. A field outside of it is unknown until somebody
 * looks it up and adds it.
 */
final class OperatorKinds {
    private static final Set<String> GROUPS =
            Set.of("kafka.strimzi.io/v1beta2", "postgresql.cnpg.io/v1", "keda.sh/v1alpha1", "monitoring.coreos.com/v1");

    private static final Map<String, Optional<JsonSchema>> SCHEMAS = new ConcurrentHashMap<>();

    private OperatorKinds() {}

    static boolean knows(String apiVersion) {
        return GROUPS.contains(apiVersion);
    }

    static List<String> errors(Manifest manifest) {
        Optional<JsonSchema> schema = SCHEMAS.computeIfAbsent(manifest.kind(), OperatorKinds::schema);
        if (schema.isEmpty()) {
            return List.of(manifest + ": there is no schema for this kind");
        }
        return schema.get().validate(manifest.tree()).stream()
                .map(ValidationMessage::getMessage)
                .map(message -> manifest + ": " + message)
                .toList();
    }

    private static Optional<JsonSchema> schema(String kind) {
        InputStream schema = OperatorKinds.class.getResourceAsStream("/schemas/" + kind + ".json");
        return Optional.ofNullable(schema).map(JsonSchemaFactory.getInstance(VersionFlag.V202012)::getSchema);
    }
}
