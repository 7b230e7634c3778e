package dev.orcaworkflow.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;

/** One object that is applied to a cluster. */
record Manifest(JsonNode tree) {
    String kind() {
        return tree.path("kind").asText();
    }

    String name() {
        return tree.path("metadata").path("name").asText();
    }

    JsonNode spec() {
        return tree.path("spec");
    }

    String label(String name) {
        return tree.path("metadata").path("labels").path(name).asText();
    }

    @Override
    public String toString() {
        return kind() + "/" + name();
    }
}
