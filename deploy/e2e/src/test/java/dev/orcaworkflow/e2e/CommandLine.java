package dev.orcaworkflow.e2e;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code ./workflow}, typed. */
final class CommandLine {
    /** What a user sees: exit code, standard output, standard error. */
    record Outcome(int exitCode, String out, String err) {
        /** Standard output as the one JSON document that {@code --json} promises. */
        JsonNode json() throws IOException {
            return new ObjectMapper()
                    .readerFor(JsonNode.class)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(out);
        }
    }

    private final Map<String, String> environment;

    CommandLine(Map<String, String> environment) {
        this.environment = environment;
    }

    Outcome type(String... words) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(List.of(Checkout.ROOT.resolve("workflow").toString()));
        line.addAll(List.of(words));
        Path out = Files.createTempFile("out-", ".txt");
        Path err = Files.createTempFile("err-", ".txt");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(Checkout.ROOT.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        Outcome outcome = new Outcome(exitCode, Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return outcome;
    }
}
