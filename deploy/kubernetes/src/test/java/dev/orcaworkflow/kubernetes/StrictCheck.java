package dev.orcaworkflow.kubernetes;

import java.util.List;
import java.util.stream.Stream;

/** What an API server that refuses unknown and missing fields would say; empty when nothing. */
final class StrictCheck {
    private StrictCheck() {}

    static List<String> errors(Manifest manifest) {
        String group = manifest.tree().path("apiVersion").asText();
        if (group.startsWith("kafka.strimzi.io/")) {
            return Stream.concat(OperatorKinds.errors(manifest).stream(), StrimziKinds.errors(manifest).stream())
                    .toList();
        }
        return OperatorKinds.knows(group) ? OperatorKinds.errors(manifest) : BuiltInKinds.errors(manifest);
    }
}
