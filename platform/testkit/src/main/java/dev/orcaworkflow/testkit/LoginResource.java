package dev.orcaworkflow.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Turns the login on for a Quarkus test, with {@link MiniLogin} as the provider. */
public final class LoginResource implements QuarkusTestResourceLifecycleManager {
    private MiniLogin login;

    @Override
    public Map<String, String> start() {
        login = MiniLogin.start();
        return Map.of(
                "workflow.access.enabled", "true",
                "quarkus.oidc.auth-server-url", login.address(),
                "quarkus.oidc.credentials.secret", "a-secret-of-the-tests-that-is-long-enough");
    }

    @Override
    public void stop() {
        login.close();
    }
}
