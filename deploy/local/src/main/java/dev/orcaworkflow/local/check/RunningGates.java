package dev.orcaworkflow.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.configuration.DocumentKind;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.configuration.finding.Severity;
import dev.orcaworkflow.local.check.Examination.Examined;
import dev.orcaworkflow.local.client.Api;
import dev.orcaworkflow.local.client.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What only a running system can answer: what its workers offer, which templates there are, and what a purpose changes.
 *
 * @param headers that a submission would have: {@code engine}, {@code template}, {@code purpose}
 */
public record RunningGates(Services services, Map<String, String> headers) {
    private static final Set<Gate> ASKED = Set.of(Gate.TRIAL, Gate.RESOURCES);

    /** Adds what the system says of a configuration that lies in its workspace. */
    public Examined complete(Examined one) throws IOException {
        Path workspace = Path.of(services.system().workspace());
        Path file = one.file().toRealPath();
        return one.kind() != DocumentKind.MODEL && file.startsWith(workspace)
                ? completed(one, ask(one, workspace.relativize(file)))
                : one;
    }

    /**
     * A purpose's edits make another text, and a template may name another engine: then all that was found here is beside
     * the point.
     */
    private static Examined completed(Examined one, JsonNode answer) {
        List<Finding> found = StreamSupport.stream(answer.path("findings").spliterator(), false)
                .map(RunningGates::finding)
                .toList();
        boolean otherwise = answer.hasNonNull("difference")
                || !answer.path("engine").asText().equals(one.report().engine());
        return otherwise
                ? one.judgedAs(answer.path("difference").asText(null), found)
                : one.with(found.stream().filter(RunningGates::isNews).toList());
    }

    /** Rules in capital letters are the service's own; those of the text were found here already. */
    private static boolean isNews(Finding finding) {
        return ASKED.contains(finding.gate())
                || Character.isUpperCase(finding.rule().charAt(0));
    }

    private JsonNode ask(Examined one, Path inWorkspace) throws IOException {
        Path folder = inWorkspace.getParent();
        StringBuilder path = new StringBuilder("/api/v1/configs:validate?config=%s&folder=%s"
                .formatted(Api.segment(one.name()), folder == null ? "" : Api.segment(slashes(folder))));
        headers.forEach(
                (name, value) -> path.append('&').append(name).append('=').append(Api.segment(value)));
        return services.validation().postYaml(path.toString(), Files.readAllBytes(one.file()));
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static Finding finding(JsonNode view) {
        return new Finding(
                view.path("file").asText(),
                view.path("line").asInt(),
                view.path("column").asInt(),
                Arrays.stream(Gate.values())
                        .filter(gate -> gate.id().equals(view.path("gate").asText()))
                        .findFirst()
                        .orElse(Gate.SCHEMA),
                view.path("rule").asText(),
                Arrays.stream(Severity.values())
                        .filter(severity ->
                                severity.id().equals(view.path("severity").asText()))
                        .findFirst()
                        .orElse(Severity.INFO),
                view.path("message").asText(),
                view.path("fix").isTextual() ? view.path("fix").asText() : null,
                null,
                view.path("repairable").asBoolean(),
                false,
                null,
                List.of());
    }
}
