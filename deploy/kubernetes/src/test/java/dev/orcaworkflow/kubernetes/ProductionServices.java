package dev.orcaworkflow.kubernetes;

import dev.orcaworkflow.testkit.MiniLogin;
import dev.orcaworkflow.testkit.SecuredBroker;
import dev.orcaworkflow.testkit.SecuredDatabase;
import dev.orcaworkflow.testkit.TestCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The four built services with the environment that the production overlay gives them. Only what an installation has to
 * bring is replaced: addresses, secrets, where certificates lie.
 */
final class ProductionServices implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Of the services at their login. */
    static final String LOGIN_SECRET = "a-secret-of-the-tests-that-is-long-enough";

    private final Map<String, Integer> ports = new HashMap<>();
    private final List<Process> processes = new ArrayList<>();
    private final SecuredBroker broker;
    private final SecuredDatabase database;
    private final MiniLogin login;
    private final TestCertificate certificate;
    private final Path workspace;

    ProductionServices(
            SecuredBroker broker,
            SecuredDatabase database,
            MiniLogin login,
            TestCertificate certificate,
            Path workspace) {
        this.broker = broker;
        this.database = database;
        this.login = login;
        this.certificate = certificate;
        this.workspace = workspace;
    }

    void start() {
        for (String service : Checkout.SERVICES) {
            ports.put(service, freePort());
            processes.add(start(service));
        }
    }

    private Process start(String service) {
        Path jar = Checkout.root().resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(log(service).toFile());
        command.environment().putAll(environment(service));
        try {
            return command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a service has to say. */
    static Path log(String service) {
        return Path.of("target", "production-" + service + ".log");
    }

    private Map<String, String> environment(String service) {
        Map<String, String> environment = new HashMap<>();
        Overlay.PRODUCTION
                .one("ConfigMap", "workflow-settings")
                .tree()
                .path("data")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asText()));
        KafkaRights.elements(
                        Overlay.PRODUCTION.one("Deployment", service).tree().at("/spec/template/spec/containers/0/env"))
                .forEach(variable -> environment.put(
                        variable.path("name").asText(),
                        variable.has("value")
                                ? variable.path("value").asText()
                                : secret(
                                        service,
                                        variable.at("/valueFrom/secretKeyRef/key")
                                                .asText())));
        environment.putAll(ofThisPlace(service));
        return environment;
    }

    private static String secret(String service, String key) {
        return switch (key) {
            case "password" -> SecuredDatabase.password(service);
            case "sasl.jaas.config" ->
                SecuredBroker.login(service + "-service", SecuredBroker.password(service + "-service"));
            case "secret" -> LOGIN_SECRET;
            default -> throw new AssertionError("No secret has the key " + key);
        };
    }

    private Map<String, String> ofThisPlace(String service) {
        String pem = certificate.certificate().toString();
        return Map.of(
                "WORKFLOW_BROKER", broker.address(),
                "WORKFLOW_DATABASE", database.address(),
                "WORKFLOW_WORKSPACE", workspace.toString(),
                "KAFKA_SSL_TRUSTSTORE_LOCATION", pem,
                "QUARKUS_DATASOURCE_JDBC_ADDITIONAL_JDBC_PROPERTIES_SSLROOTCERT", pem,
                "QUARKUS_OIDC_AUTH_SERVER_URL", login.address(),
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", ports.get(service).toString());
    }

    /** Whether every service says that it is ready; nobody has to log in for that. */
    boolean ready() {
        return Checkout.SERVICES.stream().allMatch(service -> status(service, "/q/health/ready", null) == 200);
    }

    /** How a service answers, 0 when it does not. */
    int status(String service, String path, String token) {
        try {
            return HTTP.send(request(service, path, token), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** What a service answers. */
    String get(String service, String path, String token) throws IOException, InterruptedException {
        return HTTP.send(request(service, path, token), BodyHandlers.ofString()).body();
    }

    private HttpRequest request(String service, String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(ports.get(service), path)))
                .header("Accept", "application/json");
        return token == null
                ? request.build()
                : request.header("Authorization", "Bearer " + token).build();
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
