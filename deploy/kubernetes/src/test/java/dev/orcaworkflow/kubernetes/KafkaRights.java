package dev.orcaworkflow.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What the production overlay lets one Kafka user do, as lines such as {@code topic orcaflex.batches.events Read}. */
final class KafkaRights {
    private KafkaRights() {}

    static TreeSet<String> of(Manifest user) {
        TreeSet<String> rights = new TreeSet<>();
        elements(user.spec().path("authorization").path("acls")).forEach(acl -> elements(acl.path("operations"))
                .map(operation -> "%s %s %s"
                        .formatted(
                                acl.path("resource").path("type").asText(),
                                acl.path("resource").path("name").asText(),
                                operation.asText()))
                .forEach(rights::add));
        return rights;
    }

    /** The same as the broker is told. */
    static List<AclBinding> bindings(Manifest user) {
        return of(user).stream()
                .map(right -> binding(user.name(), right.split(" ")))
                .toList();
    }

    private static AclBinding binding(String user, String[] right) {
        var resource = new ResourcePattern(ResourceType.fromString(right[0]), right[1], PatternType.LITERAL);
        var allowed =
                new AccessControlEntry("User:" + user, "*", AclOperation.fromString(right[2]), AclPermissionType.ALLOW);
        return new AclBinding(resource, allowed);
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
