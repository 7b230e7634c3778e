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
import java.util.Set;
import java.util.stream.StreamSupport;

/** The gates that only a running system can answer: what its workers offer. */
public record RunningGates(Services services) {
    private static final Set<Gate> ASKED = Set.of(Gate.TRIAL, Gate.RESOURCES);

    /** Adds what the system says of a configuration that lies in its workspace. */
    public Examined complete(Examined one) throws IOException {
        Path workspace = Path.of(services.system().workspace());
        Path file = one.file().toRealPath();
        return one.kind() != DocumentKind.MODEL && file.startsWith(workspace)
                ? one.with(ask(one, workspace.relativize(file)))
                : one;
    }

    private List<Finding> ask(Examined one, Path inWorkspace) throws IOException {
        Path folder = inWorkspace.getParent();
        String path = "/api/v1/configs:validate?config=%s&folder=%s"
                .formatted(Api.segment(one.name()), folder == null ? "" : Api.segment(slashes(folder)));
        JsonNode answer = services.validation().postYaml(path, Files.readAllBytes(one.file()));
        return StreamSupport.stream(answer.path("findings").spliterator(), false)
                .map(RunningGates::finding)
                .filter(finding -> ASKED.contains(finding.gate()))
                .toList();
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
