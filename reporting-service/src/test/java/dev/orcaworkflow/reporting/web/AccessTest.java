package dev.orcaworkflow.reporting.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dev.orcaworkflow.access.AccessPolicy;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.messaging.EventCodec;
import dev.orcaworkflow.reporting.history.Broker;
import dev.orcaworkflow.reporting.history.RealParts;
import dev.orcaworkflow.reporting.history.Study;
import dev.orcaworkflow.testkit.AccessMatrix;
import dev.orcaworkflow.testkit.LoginResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** With the login on, every operation of this service asks for the role that the rules say. */
@QuarkusTest
@RealParts
@WithTestResource(LoginResource.class)
class AccessTest {
    @Inject
    EventCodec codec;

    @TestHTTPResource("/")
    URI service;

    @Test
    void letsNobodyDoMoreThanTheRulesSay() throws Exception {
        new AccessMatrix(service, login())
                .check((method, path) -> AccessPolicy.decide(method, path).needed());
    }

    @Test
    void logsInWhoComesWithABrowser() throws Exception {
        // Given
        HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();

        // When
        HttpResponse<String> page =
                browser.send(HttpRequest.newBuilder(service).build(), HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.previousResponse()).isPresent();
    }

    @Test
    void offersNoButtonToWhoMayOnlyLook() throws Exception {
        // Given
        Study study = new Study("looked-at", 1)
                .opened()
                .failed("a.yml", 1, new FileCounts(1, 0, 1), "no")
                .dead("a.yml", 1)
                .completed();
        Broker.publish(codec, study.told());
        String page = "/batches/looked-at/problems/" + study.signature("a.yml");

        // When
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> given().auth()
                .oauth2(token("viewer"))
                .accept("text/html")
                .get(page)
                .then()
                .statusCode(200));

        // Then
        given().auth()
                .oauth2(token("viewer"))
                .accept("text/html")
                .get(page)
                .then()
                .body(containsString("disabled aria-describedby=\"no-retry\""))
                .body(containsString("This needs the role engineer, which somebody does not have."));
        given().auth()
                .oauth2(token("viewer"))
                .formParam("key", "k")
                .post(page + "/retry")
                .then()
                .statusCode(403);
    }

    @Test
    void passesAnOrderOnInTheNameOfWhoGaveIt() throws Exception {
        String engineer = token("engineer");

        given().auth()
                .oauth2(engineer)
                .formParam("key", "k")
                .post("/batches/b/problems/s/retry")
                .then()
                .statusCode(200);

        String recovery = ConfigProvider.getConfig().getValue("workflow.reporting.recovery", String.class);
        assertThat(given().baseUri(recovery)
                        .port(Integer.parseInt(recovery.replaceAll(".*:", "")))
                        .get("/")
                        .asString())
                .contains("key=k token=Bearer " + engineer);
    }

    private static String token(String role) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(login().resolve("/mint?name=somebody&roles=" + role))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Not injected: the application of the other tests, which has no login, would miss it. */
    private static URI login() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", URI.class);
    }
}
