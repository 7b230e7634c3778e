package dev.orcaworkflow.execution.engine.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.execution.engine.process.EngineProfiles.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Whether a program is there, and who it is. */
record EngineProbe(Profile profile) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a probe found. */
    sealed interface Finding {
        record Present(String build, String solver) implements Finding {}

        record Absent(String reason) implements Finding {}
    }

    Finding look() throws InterruptedException {
        if (profile.executable().isEmpty()) {
            return new Finding.Absent("no executable is configured");
        }
        Path program = Path.of(profile.executable().get());
        if (!program.isAbsolute() || !Files.isExecutable(program)) {
            return new Finding.Absent(program + " is not an executable file; write its absolute path");
        }
        return profile.probe().isEmpty()
                ? new Finding.Present("unknown", program.getFileName().toString())
                : asked(program, profile.probe().get());
    }

    private Finding asked(Path program, List<String> arguments) throws InterruptedException {
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(arguments);
        try {
            Path output = Files.createTempFile("engine-probe-", ".txt");
            try {
                ProcessBuilder builder =
                        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
                builder.environment().clear();
                builder.environment().putAll(PortionRun.inherited(profile));
                builder.environment().putAll(profile.variables());
                return answered(builder.start(), output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Finding.Absent("%s cannot be asked: %s".formatted(program, e.getMessage()));
        }
    }

    private Finding answered(Process process, Path output) throws IOException, InterruptedException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(profile.probeTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Finding.Absent("it did not answer within " + profile.probeTimeout());
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
        String last = said.substring(said.lastIndexOf('\n') + 1);
        return process.exitValue() == 0
                ? introduced(last)
                : new Finding.Absent("its probe ended with %d: %s".formatted(process.exitValue(), last));
    }

    private static Finding introduced(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return new Finding.Present(
                    node.path("build").asText("unknown"), node.path("solver").asText("unknown"));
        } catch (JsonProcessingException noJson) {
            return new Finding.Absent("its probe did not answer with a line of JSON but: " + line);
        }
    }
}
