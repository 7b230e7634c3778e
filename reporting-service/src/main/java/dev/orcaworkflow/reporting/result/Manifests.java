package dev.orcaworkflow.reporting.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.contracts.OutputFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What result manifests say of the files that were read. */
@ApplicationScoped
public class Manifests {
    private final PublishedFiles files;
    private final ObjectMapper json;

    Manifests(PublishedFiles files, ObjectMapper json) {
        this.files = files;
        this.json = json;
    }

    /**
     * Every input once, by path.
     *
     * @param unreadable manifests that are gone or were changed since they were published
     */
    public record Inputs(Collection<InputFile> files, int unreadable) {}

    public Inputs inputs(Collection<OutputFile> manifests) {
        Map<String, InputFile> inputs = new TreeMap<>();
        int unreadable = 0;
        for (OutputFile manifest : manifests) {
            Optional<JsonNode> read = files.read(manifest).flatMap(this::tree);
            unreadable += read.isEmpty() ? 1 : 0;
            read.ifPresent(tree -> tree.path("inputs")
                    .forEach(input -> inputs.putIfAbsent(
                            input.path("path").asText(),
                            new InputFile(
                                    input.path("path").asText(),
                                    input.path("sha256").asText(),
                                    input.path("bytes").asLong()))));
        }
        return new Inputs(inputs.values(), unreadable);
    }

    private Optional<JsonNode> tree(byte[] content) {
        try {
            return Optional.of(json.readTree(content));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
