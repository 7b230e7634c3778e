package dev.orcaworkflow.bench.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The reporting service with a broker and a database, and nobody else who would act on what is told. */
public final class ReportingAlone implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration READY = Duration.ofSeconds(60);

    private final RunningSystem infra;
    private final Process service;
    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private ReportingAlone(RunningSystem infra, Process service, URI address) {
        this.infra = infra;
        this.service = service;
        this.address = address;
    }

    /** With an empty workspace. */
    public static ReportingAlone start(Path root, Path folder, int ports) throws IOException, InterruptedException {
        return start(root, folder, ports, folder.resolve("workspace"));
    }

    /**
     * With the heap that the launcher gives it; returns when it is ready.
     *
     * @param workspace where the files lie that it will hear of
     */
    public static ReportingAlone start(Path root, Path folder, int ports, Path workspace)
            throws IOException, InterruptedException {
        RunningSystem infra = RunningSystem.start(root, folder, ports, Map.of(), "--only", "infra");
        JsonNode system = infra.file();
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        root.resolve("reporting-service/target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("reporting.log").toFile());
        command.environment().put("WORKFLOW_BROKER", infra.broker());
        command.environment().put("WORKFLOW_DATABASE", system.get("database").asText());
        command.environment().put("WORKFLOW_WORKSPACE", workspace.toString());
        command.environment()
                .put(
                        "WORKFLOW_DATABASE_PASSWORD",
                        Files.readString(Path.of(system.get("data").asText(), "database.password"))
                                .strip());
        command.environment().put("QUARKUS_HTTP_PORT", Integer.toString(ports));
        ReportingAlone alone = new ReportingAlone(infra, command.start(), URI.create("http://127.0.0.1:" + ports));
        alone.awaitReady();
        return alone;
    }

    public String broker() throws IOException {
        return infra.broker();
    }

    /** Time to answer in full, s. */
    public double secondsFor(String path, String accept) throws IOException, InterruptedException {
        long started = System.nanoTime();
        HttpResponse<String> answer = get(path, accept);
        double seconds = (System.nanoTime() - started) / 1e9;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return seconds;
    }

    /** What it answers, whatever the status. */
    public String text(String path, String accept) throws IOException, InterruptedException {
        return get(path, accept).body();
    }

    /** How many series {@code /q/metrics} has. */
    public int series() throws IOException, InterruptedException {
        return (int) get("/q/metrics", "text/plain")
                .body()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .count();
    }

    /** Waits until {@code size} configurations of the batch have ended. */
    public void awaitEnd(String batch, int size, Duration longest) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < deadline) {
            HttpResponse<String> answer = get("/api/v1/batches/" + batch, "application/json");
            if (answer.statusCode() == 200
                    && JSON.readTree(answer.body()).at("/totals/succeeded").asInt() >= size) {
                return;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException(batch + " was not projected within " + longest);
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + READY.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                if (get("/q/health/ready", "application/json").statusCode() == 200) {
                    return;
                }
            } catch (ConnectException notYet) {
                // It is still starting.
            }
            Thread.sleep(100);
        }
        close();
        throw new IllegalStateException("reporting-service was not ready within " + READY);
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Accept", accept)
                        .timeout(Duration.ofMinutes(2))
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        service.destroy();
        infra.close();
    }
}
