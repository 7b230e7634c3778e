package dev.orcaworkflow.bench.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The real system, started by the same command that a user types, on a block of ports of its own. */
public final class RunningSystem implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root;
    private final Path data;
    private final double secondsToReady;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private RunningSystem(Path root, Path data, double secondsToReady) {
        this.root = root;
        this.data = data;
        this.secondsToReady = secondsToReady;
    }

    /**
     * Starts on empty data and returns when the system says that it is ready.
     *
     * @param options further words for {@code workflow up}
     */
    public static RunningSystem start(
            Path root, Path folder, int ports, Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        Path workspace = Files.createDirectories(folder.resolve("workspace"));
        long started = System.nanoTime();
        List<String> words = new ArrayList<>(List.of("up", "--detach", "--data", data.toString()));
        words.addAll(List.of("--workspace", workspace.toString(), "--ports", Integer.toString(ports)));
        words.addAll(List.of(options));
        command(root, environment, words.toArray(String[]::new));
        double seconds = (System.nanoTime() - started) / 1e9;
        return new RunningSystem(root, data, seconds);
    }

    public Path data() {
        return data;
    }

    public Path workspace() {
        return data.resolveSibling("workspace");
    }

    public String broker() throws IOException {
        return file().get("broker").asText();
    }

    /** {@code system.json} as it is now: process ids change when a part is restarted. */
    public JsonNode file() throws IOException {
        return JSON.readTree(data.resolve("system.json").toFile());
    }

    public double secondsToReady() {
        return secondsToReady;
    }

    /** Process id by name: four services, broker and database. */
    public Map<String, Long> processes() throws IOException {
        Map<String, Long> pids = new LinkedHashMap<>();
        JsonNode system = file();
        for (String group : List.of("services", "infra")) {
            system.get(group)
                    .properties()
                    .forEach(part ->
                            pids.put(part.getKey(), part.getValue().get("pid").asLong()));
        }
        return pids;
    }

    /** What reporting says of a batch, or null while it knows none. */
    public JsonNode batch(String id) throws IOException, InterruptedException {
        URI address = URI.create(file().at("/services/reporting/url").asText() + "/api/v1/batches/" + id);
        var answer = http.send(
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
        return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : null;
    }

    /** Waits until {@code size} jobs of the batch are terminal and returns what reporting then says. */
    public JsonNode awaitEnd(String batch, int size, Duration longest) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode state = batch(batch);
            if (state != null
                    && state.at("/totals/submitted").asInt() >= size
                    && state.at("/totals/live").asInt() == 0) {
                return state;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException(batch + " did not end within " + longest + ": " + batch(batch));
    }

    @Override
    public void close() throws IOException {
        try {
            command(root, Map.of(), "down", "--data", data.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the system went down", e);
        }
    }

    private static void command(Path root, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(root.resolve("workflow").toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(root.toFile());
        // Whoever runs a benchmark or an end-to-end test has built already.
        builder.environment().put("WORKFLOW_BUILD", "skip");
        builder.environment().putAll(environment);
        Path output = Files.createTempFile("workflow-", ".log");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    line + " ended with " + process.exitValue() + ":\n" + Files.readString(output));
        }
        Files.delete(output);
    }
}
