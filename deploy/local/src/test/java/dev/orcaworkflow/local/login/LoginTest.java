package dev.orcaworkflow.local.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orcaworkflow.local.place.DataDirectory;
import dev.orcaworkflow.testkit.HeldClock;
import dev.orcaworkflow.testkit.MiniLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CLIENT = "orcaflex-workflow-cli";

    private final MiniLogin login = MiniLogin.start();
    private final HeldClock clock = new HeldClock();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        login.close();
    }

    @Test
    void logsInWithABrowserOnThisMachine() throws IOException {
        Session session = browserLogin(LoginTest::browse);

        assertThat(session.name()).isEqualTo("ada");
        assertThat(session.isFresh(clock.instant())).isTrue();
    }

    @Test
    void logsInOnAnotherDevice() {
        List<String> shown = new ArrayList<>();

        Session session = new DeviceLogin(provider(), CLIENT, clock).login(shown::add, PATIENCE);

        assertThat(session.name()).isEqualTo("ada");
        assertThat(shown).singleElement().asString().contains("http://login.example/device", "ABCD-EFGH");
    }

    @Test
    void listensToNobodyWhoComesWithoutItsState() {
        assertThatThrownBy(() -> new BrowserLogin(provider(), CLIENT, clock)
                        .login(
                                address -> get(backOf(address) + "?code=stolen&state=guessed", 400),
                                Duration.ofMillis(300)))
                .isInstanceOf(LoginRefused.class)
                .hasMessageContaining("Nobody logged in");
    }

    /** Whoever sees the code on its way cannot use it: the provider wants the proof, which never left this process. */
    @Test
    void redeemsACodeOnlyWithItsProof() {
        assertThatThrownBy(() -> browserLogin(address -> browse(
                        URI.create(address.toString().replaceFirst("code_challenge=[^&]*", "code_challenge=other")))))
                .isInstanceOf(LoginRefused.class)
                .hasMessageContaining("invalid_grant");
    }

    @Test
    void saysWhenThePersonWasRefused() {
        assertThatThrownBy(() -> browserLogin(
                        address -> get(backOf(address) + "?error=access_denied&state=" + field(address, "state"), 200)))
                .hasMessageContaining("access_denied");
    }

    @Test
    void keepsWhatWasGrantedForItsOwnerOnly() throws IOException {
        SessionFile file = file();

        file.write(browserLogin(LoginTest::browse));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("login.json"))))
                .isEqualTo("rw-------");
        assertThat(file.token()).isPresent();
        assertThat(file.delete()).isTrue();
        assertThat(file.token()).isEmpty();
    }

    @Test
    void renewsWhatEnds() throws IOException {
        SessionFile file = file();
        Session first = browserLogin(LoginTest::browse);
        file.write(first);
        clock.tick(Duration.ofHours(1));

        assertThat(file.token()).isPresent();

        assertThat(Files.readString(folder.resolve("login.json")))
                .contains(clock.instant().plus(Duration.ofHours(1)).toString());
    }

    @Test
    void saysWhenItCannotBeRenewed() throws IOException {
        SessionFile file = file();
        Session first = browserLogin(LoginTest::browse);
        file.write(new Session(first.token(), first.client(), first.access(), "revoked", first.ends()));
        clock.tick(Duration.ofHours(1));

        assertThatThrownBy(file::token)
                .isInstanceOf(LoginRefused.class)
                .hasMessageContaining("run `workflow login` again")
                .hasMessageNotContaining("revoked");
    }

    @Test
    void namesTheAddressWhereNobodyAnswers() {
        String gone;
        try (MiniLogin another = MiniLogin.start()) {
            gone = another.address();
        }

        assertThatThrownBy(() -> Provider.at(URI.create(gone)))
                .isInstanceOf(LoginRefused.class)
                .hasMessageStartingWith("The login at " + gone)
                .hasMessageEndingWith("cannot be reached: ConnectException");
    }

    @Test
    void showsNoTokenInWords() throws IOException {
        Session session = browserLogin(LoginTest::browse);

        assertThat(session.toString()).doesNotContain(session.access()).doesNotContain(session.refresh());
    }

    private Provider provider() {
        return Provider.at(URI.create(login.address()));
    }

    private SessionFile file() {
        return new SessionFile(DataDirectory.at(folder), clock);
    }

    private Session browserLogin(Consumer<URI> browser) throws IOException {
        return new BrowserLogin(provider(), CLIENT, clock).login(browser, PATIENCE);
    }

    /** Follows the provider back to the waiting command, as a browser does. */
    private static void browse(URI address) {
        get(address.toString(), 200);
    }

    private static String backOf(URI address) {
        return java.net.URLDecoder.decode(field(address, "redirect_uri"), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String field(URI address, String name) {
        return address.getRawQuery().replaceFirst(".*\\b" + name + "=([^&]*).*", "$1");
    }

    private static void get(String address, int expected) {
        try (HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build()) {
            int status = browser.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
            assertThat(status).isEqualTo(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
