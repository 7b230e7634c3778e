package dev.orcaworkflow.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.orcaworkflow.bench.harness.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People log in at a real Keycloak, with a browser and from a terminal. Skipped loudly without Keycloak or Chromium. */
class KeycloakLoginTest {
    private static final int PORTS = 19_880;
    private static final int KEYCLOAK = 19_890;

    @TempDir
    static Path folder;

    private static Browsing browsing;
    private static Keycloak keycloak;
    private static RunningSystem system;

    @BeforeAll
    static void start() throws Exception {
        Keycloak.assumePresent();
        browsing = Browsing.startOrSkip();
        keycloak = Keycloak.start(
                folder, KEYCLOAK, "http://127.0.0.1:" + PORTS, Map.of("vera", "viewer", "olga", "operator"));
        system = RunningSystem.start(
                Checkout.ROOT,
                folder,
                PORTS,
                Map.of(
                        "WORKFLOW_ACCESS_ENABLED",
                        "true",
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        keycloak.issuer(),
                        "QUARKUS_OIDC_CREDENTIALS_SECRET",
                        Keycloak.SECRET));
    }

    @AfterAll
    static void stop() throws Exception {
        if (system != null) {
            system.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
        if (browsing != null) {
            browsing.close();
        }
    }

    @Test
    void showsThePagesToWhoLogsIn() throws Exception {
        try (BrowserContext desktop = browsing.desktop()) {
            Page page = desktop.newPage();

            page.navigate(system.file().at("/services/reporting/url").asText() + "/");
            assertThat(page.url()).startsWith(keycloak.issuer());
            logIn(page, "vera");

            assertThat(page.url()).startsWith("http://127.0.0.1:" + PORTS + "/");
            assertThat(page.locator("h1").first().textContent()).isNotBlank();
        }
    }

    @Test
    void letsACommandDoWhatThePersonMay() throws Exception {
        // Given
        assertThat(type("status")).satisfies(outcome -> {
            assertThat(outcome.exitCode()).isEqualTo(3);
            assertThat(outcome.err()).contains("run `workflow login`");
        });

        // When
        assertThat(login("vera")).isEqualTo("logged in as vera");

        // Then
        Path file = system.data().resolve("login.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(type("status").exitCode()).isZero();
        assertThat(type("pause", "nothing")).satisfies(outcome -> {
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err()).contains("your role does not allow");
        });

        // And with a role that is strong enough, the answer is the service's own.
        assertThat(login("olga")).isEqualTo("logged in as olga");
        assertThat(type("pause", "nothing").err()).contains("nothing").doesNotContain("role");
        assertThat(type("logout").out()).contains("logged out");
        assertThat(type("status").exitCode()).isEqualTo(3);
    }

    @Test
    void servesWhoIsLoggedInWhileTheLoginIsDown() throws Exception {
        assertThat(login("vera")).isEqualTo("logged in as vera");
        String recovery = system.file().at("/services/recovery/url").asText();
        keycloak.close();
        try {
            // Who is logged in notices nothing; who wants to log in is told where nobody answers.
            assertThat(type("status").exitCode()).isZero();
            assertThat(type("login")).satisfies(outcome -> {
                assertThat(outcome.exitCode()).isEqualTo(3);
                assertThat(outcome.err()).contains("The login at " + keycloak.issuer(), "cannot be reached");
            });

            // A service that starts meanwhile starts, and says why it lets nobody in.
            long before = system.processes().get("recovery");
            ProcessHandle.of(before).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofMinutes(2))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> system.processes().get("recovery") != before
                            && ask(question(recovery + "/q/health/ready")).statusCode() == 200);
            assertThat(ask(asWhoIsLoggedIn(recovery + "/api/v1/dead-letters"))).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("The login at " + keycloak.issuer() + " does not answer");
            });
        } finally {
            keycloak.start();
        }

        // And lets them in when the login is back, without a start of its own.
        assertThat(login("vera")).isEqualTo("logged in as vera");
        assertThat(ask(asWhoIsLoggedIn(recovery + "/api/v1/dead-letters")).statusCode())
                .isEqualTo(200);
        assertThat(type("logout").exitCode()).isZero();
    }

    /** A question with the token of whoever is logged in. */
    private static HttpRequest.Builder asWhoIsLoggedIn(String address) throws IOException {
        String token = new ObjectMapper()
                .readTree(system.data().resolve("login.json").toFile())
                .get("access")
                .asText();
        return question(address).header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder question(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20));
    }

    private static HttpResponse<String> ask(HttpRequest.Builder question) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(question.build(), BodyHandlers.ofString());
        }
    }

    private static String login(String user) throws Exception {
        Path said = Files.createTempFile(folder, "login-", ".txt");
        Path out = Files.createTempFile(folder, "login-", ".out");
        Process command = command("login")
                .redirectError(said.toFile())
                .redirectOutput(out.toFile())
                .start();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Files.readString(said)).contains("code_challenge="));
        String address = Pattern.compile("http\\S+")
                .matcher(Files.readString(said))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        try (BrowserContext desktop = browsing.desktop()) {
            Page page = desktop.newPage();
            page.navigate(address);
            logIn(page, user);
            assertThat(page.content()).contains("You are logged in");
        }
        assertThat(command.waitFor()).as(Files.readString(said)).isZero();
        return Files.readString(out, UTF_8).strip();
    }

    private static void logIn(Page page, String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login").click();
        page.waitForURL(url -> !url.startsWith(keycloak.issuer()));
    }

    private static CommandLine.Outcome type(String... words) throws IOException, InterruptedException {
        return new CommandLine(Map.of(
                        "WORKFLOW_BUILD", "skip", "WORKFLOW_DATA", system.data().toString()))
                .type(words);
    }

    private static ProcessBuilder command(String word) {
        ProcessBuilder builder =
                new ProcessBuilder(Checkout.ROOT.resolve("workflow").toString(), word);
        builder.environment().put("WORKFLOW_BUILD", "skip");
        builder.environment().put("WORKFLOW_DATA", system.data().toString());
        return builder;
    }
}
