package dev.orcaworkflow.kubernetes;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The kinds that every cluster has, checked by the models that are generated from its own API description. */
final class BuiltInKinds {
    private interface Check {
        void validate(JsonElement tree) throws IOException;
    }

    private record Kind(String apiVersion, Check check) {}

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("ConfigMap", new Kind("v1", V1ConfigMap::validateJsonElement)),
            Map.entry("Deployment", new Kind("apps/v1", V1Deployment::validateJsonElement)),
            Map.entry("Ingress", new Kind("networking.k8s.io/v1", V1Ingress::validateJsonElement)),
            Map.entry("Namespace", new Kind("v1", V1Namespace::validateJsonElement)),
            Map.entry("NetworkPolicy", new Kind("networking.k8s.io/v1", V1NetworkPolicy::validateJsonElement)),
            Map.entry("PersistentVolumeClaim", new Kind("v1", V1PersistentVolumeClaim::validateJsonElement)),
            Map.entry("PodDisruptionBudget", new Kind("policy/v1", V1PodDisruptionBudget::validateJsonElement)),
            Map.entry("Secret", new Kind("v1", V1Secret::validateJsonElement)),
            Map.entry("Service", new Kind("v1", V1Service::validateJsonElement)),
            Map.entry("ServiceAccount", new Kind("v1", V1ServiceAccount::validateJsonElement)),
            Map.entry("StatefulSet", new Kind("apps/v1", V1StatefulSet::validateJsonElement)));

    private BuiltInKinds() {}

    static List<String> errors(Manifest manifest) {
        Kind kind = KINDS.get(manifest.kind());
        String apiVersion = manifest.tree().path("apiVersion").asText();
        if (kind == null || !kind.apiVersion().equals(apiVersion)) {
            return List.of("%s: nothing here knows %s %s".formatted(manifest, apiVersion, manifest.kind()));
        }
        List<String> errors = new ArrayList<>();
        if (manifest.name().isEmpty()) {
            errors.add(manifest + ": metadata.name is missing");
        }
        try {
            kind.check().validate(JsonParser.parseString(manifest.tree().toString()));
        } catch (IOException | IllegalArgumentException e) {
            errors.add(manifest + ": " + e.getMessage());
        }
        return errors;
    }
}
