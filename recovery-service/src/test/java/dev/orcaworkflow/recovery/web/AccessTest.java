package dev.orcaworkflow.recovery.web;

import dev.orcaworkflow.access.AccessPolicy;
import dev.orcaworkflow.recovery.RealParts;
import dev.orcaworkflow.testkit.AccessMatrix;
import dev.orcaworkflow.testkit.LoginResource;
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

    /** Not injected: the application of the other tests, which has no login, would miss it. */
    private static URI login() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", URI.class);
    }
}
