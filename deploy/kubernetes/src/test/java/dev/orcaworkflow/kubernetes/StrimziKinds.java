package dev.orcaworkflow.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.List;
import java.util.Map;

/** Strimzi's kinds as Strimzi's own classes read them, with their tolerance for unknown fields taken away. */
final class StrimziKinds {
    private static final Map<String, Class<?>> KINDS = Map.of(
            "Kafka", Kafka.class,
            "KafkaNodePool", KafkaNodePool.class,
            "KafkaTopic", KafkaTopic.class,
            "KafkaUser", KafkaUser.class);

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    private StrimziKinds() {}

    static List<String> errors(Manifest manifest) {
        Class<?> type = KINDS.get(manifest.kind());
        if (type == null) {
            return List.of(manifest + ": Strimzi has no such kind, or nobody uses it here");
        }
        try {
            STRICT.treeToValue(manifest.tree(), type);
            return List.of();
        } catch (JsonProcessingException e) {
            return List.of(manifest + ": " + e.getOriginalMessage());
        }
    }
}
