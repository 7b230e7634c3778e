package dev.orcaworkflow.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A real Keycloak with the realm of {@code deploy/login}. Its distribution comes from the Maven registry and is only looked
 * for here: {@code ./mvnw dependency:get -Dartifact=org.keycloak:keycloak-quarkus-dist:26.7.3:zip -Dtransitive=false}.
 */
final class Keycloak implements AutoCloseable {
    /** Of the client of the services; it also seals the session cookie, hence its length. */
    static final String SECRET = "a-secret-of-the-tests-that-is-long-enough";

    private static final String VERSION = "26.7.3";
    private static final Path ZIP = Path.of(
            System.getProperty("user.home"),
            ".m2/repository/org/keycloak/keycloak-quarkus-dist",
            VERSION,
            "keycloak-quarkus-dist-" + VERSION + ".zip");

    private final ProcessBuilder command;
    private final Path log;
    private final int port;
    private Process process;

    private Keycloak(ProcessBuilder command, Path log, int port) {
        this.command = command;
        this.log = log;
        this.port = port;
    }

    static void assumePresent() {
        assumeTrue(
                Files.exists(ZIP),
                "SKIPPED: no Keycloak in the local Maven repository, nobody logged in at a real one; deploy/verify login");
    }

    /**
     * Starts one in a folder, with users whose password is their name; returns when it answers.
     *
     * @param pages where the pages will be
     * @param users name and role
     */
    static Keycloak start(Path folder, int port, String pages, Map<String, String> users) throws IOException {
        Path home = unpack(folder);
        Path log = folder.resolve("keycloak.log");
        Files.writeString(Files.createDirectories(home.resolve("data/import")).resolve("realm.json"), realm(users));
        ProcessBuilder command = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-file",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        command.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m",
                        "JAVA_OPTS_APPEND",
                        "-XX:TieredStopAtLevel=1",
                        "WORKFLOW_LOGIN_SECRET",
                        SECRET,
                        "WORKFLOW_URL",
                        pages));
        Keycloak keycloak = new Keycloak(command, log, port);
        keycloak.start();
        return keycloak;
    }

    /** Starts it, again with the keys and the people that it had; returns when it answers. */
    void start() throws IOException {
        process = command.start();
        await().atMost(Duration.ofMinutes(5)).until(this::answers);
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/workflow";
    }

    private boolean answers() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended: " + Files.readString(log));
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create(issuer() + "/.well-known/openid-configuration");
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static String realm(Map<String, String> users) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode realm = (ObjectNode) json.readTree(
                Checkout.ROOT.resolve("deploy/login/workflow-realm.json").toFile());
        ArrayNode list = realm.putArray("users");
        users.forEach((name, role) -> list.add(json.valueToTree(Map.of(
                "username",
                name,
                "enabled",
                true,
                "email",
                name + "@example.com",
                "emailVerified",
                true,
                "firstName",
                name,
                "lastName",
                name,
                "realmRoles",
                List.of(role),
                "credentials",
                List.of(Map.of("type", "password", "value", name, "temporary", false))))));
        return json.writeValueAsString(realm);
    }

    private static Path unpack(Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(ZIP);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
        return folder.resolve("keycloak-" + VERSION);
    }

    /** The script and the server that it started; its port is free then. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(one -> one.onExit().join());
    }
}
