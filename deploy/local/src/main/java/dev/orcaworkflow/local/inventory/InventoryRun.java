package dev.orcaworkflow.local.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.orcaworkflow.configuration.selection.Fingerprint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One licensed run over many files: OrcaFlex's own Python interface opens each and tells its objects. It takes a seat as
 * long as it lasts.
 *
 * @param python that imports OrcFxAPI
 */
public record InventoryRun(String python) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "@inventory ";

    private record Seen(Fingerprint fingerprint, long bytes, FileTime modified) {
        static Seen of(Path file) throws IOException {
            return new Seen(Fingerprint.of(file), Files.size(file), Files.getLastModifiedTime(file));
        }

        boolean isStill(Path file) throws IOException {
            return bytes == Files.size(file) && modified.equals(Files.getLastModifiedTime(file));
        }
    }

    /**
     * Asks for every file.
     *
     * @param told takes the line of each file that could be opened, as it can be imported
     * @param refused takes a sentence for each that could not
     * @throws IOException when the program does not start, or ends before it has said something of every file
     */
    public void of(List<Path> files, Consumer<JsonNode> told, Consumer<String> refused)
            throws IOException, InterruptedException {
        Map<String, Seen> open = new LinkedHashMap<>();
        for (Path file : files) {
            open.put(file.toAbsolutePath().toString(), Seen.of(file));
        }
        Path names = Files.createTempFile("inventory-", ".txt");
        try {
            Files.write(names, open.keySet(), UTF_8);
            Process process = start(names);
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith(MARK)) {
                        hear(JSON.readTree(line.substring(MARK.length())), open, told, refused);
                    }
                }
            }
            int code = process.waitFor();
            if (!open.isEmpty()) {
                throw new IOException(
                        "%s ended with %d before it told of %s; `workflow worker doctor` says what is missing"
                                .formatted(
                                        python, code, open.keySet().iterator().next()));
            }
        } finally {
            Files.deleteIfExists(names);
        }
    }

    private Process start(Path names) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(python, "-c", program());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        return builder.redirectInput(names.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String program() throws IOException {
        try (InputStream program = InventoryRun.class.getResourceAsStream("inventory.py")) {
            return new String(program.readAllBytes(), UTF_8);
        }
    }

    private static void hear(JsonNode answer, Map<String, Seen> open, Consumer<JsonNode> told, Consumer<String> refused)
            throws IOException {
        String name = answer.path("file").asText();
        Seen seen = open.remove(name);
        if (seen == null) {
            return;
        }
        if (answer.hasNonNull("error")) {
            refused.accept(name + ": " + answer.path("error").asText().strip());
        } else if (!seen.isStill(Path.of(name))) {
            refused.accept(name + ": was changed while it was read; take it again");
        } else {
            told.accept(((ObjectNode) answer)
                    .put("bytes", seen.bytes())
                    .put("fingerprint", seen.fingerprint().value()));
        }
    }
}
