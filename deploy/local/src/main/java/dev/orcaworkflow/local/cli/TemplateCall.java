package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;

/** What every command on templates asks of the validation service, and how it shows the answer. */
final class TemplateCall {
    private static final String PATH = "/api/v1/templates";

    @Mixin
    private SystemOption system;

    SystemOption system() {
        return system;
    }

    Api api() throws IOException {
        return system.services().validation();
    }

    JsonNode list() throws IOException {
        return api().get(PATH);
    }

    JsonNode show(String reference) throws IOException {
        return api().get(path(reference, ""));
    }

    /** @param verb such as {@code verify} */
    JsonNode act(String reference, String verb, Map<String, ?> body) throws IOException {
        Map<String, Object> signed = new LinkedHashMap<>(body);
        signed.put("by", System.getProperty("user.name"));
        return api().post(path(reference, ":" + verb), signed);
    }

    JsonNode publish(String file, byte[] text) throws IOException {
        return api().postYaml(
                        "%s?file=%s&by=%s"
                                .formatted(PATH, Api.segment(file), Api.segment(System.getProperty("user.name"))),
                        text);
    }

    private static String path(String reference, String verb) {
        return PATH + "/" + Api.segment(reference) + verb;
    }

    /** {@code name@version state}, or the document. */
    String line(JsonNode answer) {
        return system.json()
                ? JsonText.of(answer)
                : answer.path("template").asText() + "  " + answer.path("state").asText();
    }

    static Table table(JsonNode versions) {
        Table table = new Table("TEMPLATE", "STATE", "USES", "SUCCESS", "SECONDS", "DESCRIPTION");
        for (JsonNode version : versions) {
            JsonNode usage = version.path("usage");
            table.row(
                    version.path("template").asText(),
                    version.path("state").asText(),
                    usage.path("uses").asText(),
                    rate(usage.path("successRate")),
                    usage.path("secondsP50").isNumber()
                            ? "%.1f".formatted(usage.path("secondsP50").asDouble())
                            : "",
                    version.path("description").asText());
        }
        return table;
    }

    /** Empty where too few uses have ended to speak of a rate. */
    static String rate(JsonNode rate) {
        return rate.isNumber() ? Math.round(100 * rate.asDouble()) + " %" : "";
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
