package dev.orcaworkflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.bench.harness.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** An instance of a service beside the one that the system keeps, as an update brings one up before the old one goes. */
final class SecondInstance implements AutoCloseable {
    private final String url;
    private final Process process;

    private SecondInstance(String url, Process process) {
        this.url = url;
        this.process = process;
    }

    /** One of this checkout's build; returns when it is ready. */
    static SecondInstance start(RunningSystem system, String service, int port, Map<String, String> environment)
            throws IOException {
        return start(Checkout.ROOT, system, service, port, environment);
    }

    /** One of the build that lies in another checkout; returns when it is ready. */
    static SecondInstance start(
            Path root, RunningSystem system, String service, int port, Map<String, String> environment)
            throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        root.resolve(service + "-service/target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(Path.of("target", "second-%s-%d.log".formatted(service, port))
                                .toFile()));
        JsonNode file = system.file();
        command.environment().putAll(environment);
        command.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "WORKFLOW_BROKER",
                        system.broker(),
                        "WORKFLOW_DATABASE",
                        file.get("database").asText(),
                        "WORKFLOW_DATABASE_PASSWORD",
                        Files.readString(system.data().resolve("database.password"))
                                .strip(),
                        "WORKFLOW_WORKSPACE",
                        system.workspace().toString()));
        SecondInstance instance = new SecondInstance("http://127.0.0.1:" + port, command.start());
        await().atMost(Duration.ofSeconds(90)).until(() -> ready(instance.url));
        return instance;
    }

    static boolean ready(String url) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        }
    }

    String url() {
        return url;
    }

    /** Asks it to go, as Kubernetes does, and waits until it went of its own. */
    @Override
    public void close() {
        process.destroy();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(process.isAlive()).isFalse());
    }
}
