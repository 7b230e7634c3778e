package dev.orcaworkflow.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.orcaworkflow.bench.harness.RunningSystem;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A real Prometheus and a real Alertmanager that watch a running system by the files of this repository: only addresses
 * are put in, and durations are made short.
 */
final class Watch implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOOPBACK = "127.0.0.1:";

    /** What a team is told: {@code on-call WorkflowErrorRateCritical firing}. */
    private final List<String> told = new CopyOnWriteArrayList<>();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path folder;
    private final String prometheus = LOOPBACK + freePort();
    private final String alertmanager = LOOPBACK + freePort();
    private final HttpServer team;
    private final List<Process> processes = new ArrayList<>();

    private Watch(Path folder) throws IOException {
        this.folder = folder;
        this.team = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        team.createContext("/", exchange -> {
            hear(exchange.getRequestURI().getPath().substring(1), exchange.getRequestBody());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        team.start();
    }

    /** Returns when Prometheus has scraped all four services. */
    static Watch start(RunningSystem system, Path folder, String alertmanagerProgram) throws IOException {
        Watch watch = new Watch(folder);
        try {
            watch.configure(system);
            watch.run(
                    "prometheus",
                    "--config.file=" + folder.resolve("prometheus.yml"),
                    "--storage.tsdb.path=" + folder.resolve("prometheus"),
                    "--web.listen-address=" + watch.prometheus,
                    "--rules.alert.resend-delay=1s");
            watch.run(
                    alertmanagerProgram,
                    "--config.file=" + folder.resolve("alertmanager.yml"),
                    "--storage.path=" + folder.resolve("alertmanager"),
                    "--web.listen-address=" + watch.alertmanager,
                    "--cluster.listen-address=");
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(100))
                    .ignoreExceptions()
                    .until(() -> watch.query("sum(up)").at("/0/value/1").asInt() == 4);
            return watch;
        } catch (IOException | RuntimeException e) {
            watch.close();
            throw e;
        }
    }

    private void configure(RunningSystem system) throws IOException {
        JsonNode services = system.file().get("services");
        String config = Observability.text(Observability.PROMETHEUS.resolve("prometheus.yml"));
        for (var port : Map.of("reporting", "8080", "validation", "8081", "execution", "8082", "recovery", "8083")
                .entrySet()) {
            config = config.replace(
                    LOOPBACK + port.getValue(),
                    URI.create(services.at("/" + port.getKey() + "/url").asText())
                            .getAuthority());
        }
        config = config.replace(LOOPBACK + "9093", alertmanager).replaceAll("interval: \\d+s", "interval: 1s");
        Files.writeString(folder.resolve("prometheus.yml"), config);
        Path rules = Files.createDirectories(folder.resolve("rules"));
        for (Path file : Observability.files(Observability.PROMETHEUS.resolve("rules"), ".yml")) {
            String text = Observability.text(file).replaceAll("for: \\d+m", "for: 1s");
            Files.writeString(rules.resolve(file.getFileName().toString()), text);
        }
        String routes = Observability.text(Observability.FOLDER.resolve("alertmanager/alertmanager.yml"))
                .replaceAll("group_(wait|interval): \\d+[sm]", "group_$1: 1s")
                .replace(LOOPBACK + "9095", LOOPBACK + team.getAddress().getPort());
        Files.writeString(folder.resolve("alertmanager.yml"), routes);
    }

    private void run(String... line) throws IOException {
        Path log = folder.resolve(Path.of(line[0]).getFileName() + ".log");
        processes.add(new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    private void hear(String receiver, InputStream body) throws IOException {
        JSON.readTree(body)
                .get("alerts")
                .forEach(alert -> told.add(String.join(
                        " ",
                        receiver,
                        alert.at("/labels/alertname").asText(),
                        alert.get("status").asText())));
    }

    List<String> told() {
        return List.copyOf(told);
    }

    /** The result of an expression now: a list of samples. */
    JsonNode query(String expression) throws IOException, InterruptedException {
        String address =
                "http://" + prometheus + "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                BodyHandlers.ofString());
        JsonNode json = JSON.readTree(answer.body());
        if (answer.statusCode() != 200) {
            throw new IllegalArgumentException(expression + ": " + json.path("error"));
        }
        return json.at("/data/result");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        team.stop(0);
    }
}
