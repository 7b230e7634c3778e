package dev.orcaworkflow.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.access.AccessPolicy;
import dev.orcaworkflow.reporting.history.RealParts;
import dev.orcaworkflow.testkit.AccessMatrix;
import dev.orcaworkflow.testkit.LoginResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

    /** Not injected: the application of the other tests, which has no login, would miss it. */
    private static URI login() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", URI.class);
    }
}
