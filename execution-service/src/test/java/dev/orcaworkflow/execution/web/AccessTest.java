package dev.orcaworkflow.execution.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.orcaworkflow.access.AccessPolicy;
import dev.orcaworkflow.execution.RealParts;
import dev.orcaworkflow.testkit.AccessMatrix;
import dev.orcaworkflow.testkit.LoginResource;
import dev.orcaworkflow.testkit.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** With the login on, every operation of this service asks for the role that the rules say. */
@QuarkusTest
@RealParts
@WithTestResource(LoginResource.class)
class AccessTest {
    @TestHTTPResource("/")
    URI service;

    @Test
    void letsNobodyDoMoreThanTheRulesSay() throws Exception {
        new AccessMatrix(service, login())
                .check((method, path) -> AccessPolicy.decide(method, path).needed());
    }

    @Test
    void writesDownWhoAskedForWhat() {
        // When
        given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + token("olga", "operator"))
                .post("/api/v1/batches/nothing-of-that-name:pause")
                .then()
                .statusCode(404);

        // Then
        given().header("Authorization", "Bearer " + token("ada", "admin"))
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("[0].principal", equalTo("olga"))
                .body("[0].method", equalTo("POST"))
                .body("[0].path", equalTo("/api/v1/batches/nothing-of-that-name:pause"))
                .body("[0].status", equalTo(404));
        assertThatThrownBy(() -> TestDatabase.execute("delete from execution.audit"))
                .hasStackTraceContaining("audit rows are never changed");
    }

    @Test
    void writesDownWhoSentTooMuch() {
        given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + token("olga", "operator"))
                .body(new byte[3_000_000])
                .post("/api/v1/batches/b1:pause")
                .then()
                .statusCode(413);

        await().untilAsserted(() -> given().header("Authorization", "Bearer " + token("ada", "admin"))
                .get("/api/v1/audit")
                .then()
                .body("find { it.status == 413 }.path", equalTo("/api/v1/batches/b1:pause")));
    }

    @Test
    void namesItsLoginToPrograms() {
        assertThat(given().get("/.well-known/oauth-protected-resource").asString())
                .contains("\"authorization_servers\":[\"" + login() + "\"]");
    }

    private String token(String name, String role) {
        return given().get(login() + "/mint?name=" + name + "&roles=" + role).asString();
    }

    /** Not injected: the application of the other tests, which has no login, would miss it. */
    private static URI login() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", URI.class);
    }
}
