package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The AsyncAPI 3.0 document of the topics: what people outside may publish, and what they may read. */
final class AsyncApi {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> SUBMISSION_HEADERS = submissionHeaders();

    private final ObjectNode channels = JSON.objectNode();
    private final ObjectNode operations = JSON.objectNode();
    private final ObjectNode messages = JSON.objectNode();

    private AsyncApi() {}

    static ObjectNode document() {
        AsyncApi api = new AsyncApi();
        api.submissions();
        Contract.EVENTS.forEach(api::events);
        ObjectNode root = JSON.objectNode().put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "OrcaFlex workflow management")
                .put("version", "1.0.0")
                .put("description", """
                        Publish the text of a configuration to orcaflex.configs.submitted; what becomes of it is on the
                        other topics. Events are CloudEvents 1.0 in binary mode: the type is in the header ce_type, the
                        header ce_id is the same however often an event is published. Readers ignore types and fields
                        that they do not know. What a service could not handle lies on <topic>.<service>.dlq.
                        """);
        root.put("defaultContentType", "application/json");
        root.set("channels", api.channels);
        root.set("operations", api.operations);
        root.putObject("components").set("messages", api.messages);
        return root;
    }

    private void submissions() {
        ObjectNode message = messages.putObject("submission").put("contentType", "application/yaml");
        message.put("summary", "The text of one configuration, UTF-8; every header is optional");
        ObjectNode properties =
                message.putObject("headers").put("type", "object").putObject("properties");
        SUBMISSION_HEADERS.forEach((name, description) ->
                properties.putObject(name).put("type", "string").put("description", description));
        message.putObject("payload").put("type", "string");
        channel(Topics.CONFIGS_SUBMITTED, "configuration key", List.of("submission"));
        operation("receive", Topics.CONFIGS_SUBMITTED);
    }

    private void events(String topic, List<Class<?>> events) {
        List<String> types = events.stream().map(Contract::typeOf).toList();
        types.forEach(this::message);
        channel(topic, key(topic), types);
        operation("send", topic);
    }

    private void message(String type) {
        ObjectNode message = messages.putObject(type).put("name", type);
        message.putObject("headers")
                .put("type", "object")
                .putObject("properties")
                .putObject("ce_type")
                .put("const", type);
        message.putObject("payload").put("$ref", "schemas/" + type + ".json");
    }

    private void channel(String topic, String key, List<String> types) {
        ObjectNode channel =
                channels.putObject(name(topic)).put("address", topic).put("description", "Key: " + key);
        ObjectNode carried = channel.putObject("messages");
        types.forEach(type -> carried.putObject(type).put("$ref", "#/components/messages/" + type));
        boolean compacted = Topics.COMPACTED.contains(topic);
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("partitions", compacted ? 1 : Topics.PARTITIONS);
        if (compacted) {
            kafka.putObject("topicConfiguration").putArray("cleanup.policy").add("compact");
        }
    }

    private void operation(String action, String topic) {
        operations
                .putObject(action + "-" + name(topic))
                .put("action", action)
                .putObject("channel")
                .put("$ref", "#/channels/" + name(topic));
    }

    private static String name(String topic) {
        return topic.substring("orcaflex.".length()).replace('.', '-');
    }

    private static String key(String topic) {
        return switch (topic) {
            case Topics.TRIALS_REQUESTED, Topics.TRIALS_OUTCOMES -> "trial id";
            case Topics.EXECUTIONS_CAPACITY -> "worker";
            case Topics.BATCHES_EVENTS, Topics.REPORTS_VERIFICATIONS -> "batch id";
            case Topics.REPORTS_ALERTS -> "alert name";
            case Topics.TEMPLATES_PUBLISHED -> "template name";
            default -> "job id";
        };
    }

    private static Map<String, String> submissionHeaders() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("batch", "batch id; without it the configuration is a batch of its own"),
                Map.entry("batch-size", "number of configurations after which the batch is complete"),
                Map.entry("mode", "parallel (default) or sequential"),
                Map.entry("order", "place in a sequential batch"),
                Map.entry("max-workers", "most jobs of the batch at once"),
                Map.entry("priority", "0 to 9, larger first; default 4"),
                Map.entry("stop-on", "never (default), validation-error, critical, any, N or P%"),
                Map.entry("folder", "the configuration's own folder, relative to the workspace root"),
                Map.entry("template", "name@1.2.0, the template that it was made from"),
                Map.entry("purpose", "standard, dashboard or force-analysis; the latter two edit the text, visibly"),
                Map.entry("engine", "id of the engine that shall run it"),
                Map.entry("recovery", "off, retry-only, configuration (default) or inputs"),
                Map.entry("tolerance", "failed files that a job may have and still succeed; default 0"),
                Map.entry("canary", "configurations that run first; the rest only when all of them succeed"),
                Map.entry("break-after", "jobs that may fail with one signature before the batch is paused"),
                Map.entry("core-hours", "the batch stops before it is expected to take more"),
                Map.entry("licence-hours", "the batch stops before it is expected to take more"),
                Map.entry("reuse", "on or off: take results of an equal earlier run; default: as installed"),
                Map.entry("submitted-by", "who submits it"),
                Map.entry("ce_id", "idempotency: the same id with other text is refused")));
    }
}
