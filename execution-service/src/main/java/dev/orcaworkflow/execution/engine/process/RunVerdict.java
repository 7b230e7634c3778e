package dev.orcaworkflow.execution.engine.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a program thinks of its own run, as newer digitalmodel versions write it to {@code run_verdict.json}.
 *
 * @param verdict {@code PASS | WARNING | FAIL | ERROR | SKIPPED}
 * @param solver who computed, or null
 * @param mock it says itself that nothing was computed
 * @param reason first issue or refusal, or null
 */
record RunVerdict(String verdict, String solver, boolean mock, String reason) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static final RunVerdict NONE = new RunVerdict("", null, false, null);

    boolean refused() {
        return verdict.equalsIgnoreCase("FAIL") || verdict.equalsIgnoreCase("ERROR");
    }

    /** {@link #NONE} where there is no such file; one that is no JSON is a verdict of FAIL. */
    static RunVerdict read(Path... places) throws IOException {
        for (Path place : places) {
            if (Files.isRegularFile(place)) {
                return parse(Files.readAllBytes(place), place);
            }
        }
        return NONE;
    }

    private static RunVerdict parse(byte[] bytes, Path file) {
        try {
            JsonNode node = JSON.readTree(bytes);
            return new RunVerdict(
                    node.path("verdict").asText(""),
                    node.hasNonNull("solver_identity")
                            ? node.get("solver_identity").asText()
                            : null,
                    node.path("mock").asBoolean(false),
                    first(node.path("refused"))
                            .or(() -> first(node.path("issues")))
                            .orElse(null));
        } catch (IOException unreadable) {
            return new RunVerdict("FAIL", null, false, file.getFileName() + " is no JSON: it may be cut off");
        }
    }

    private static Optional<String> first(JsonNode said) {
        JsonNode one = said.isArray() ? said.path(0) : said;
        String text = one.isTextual() ? one.asText() : one.path("message").asText("");
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
