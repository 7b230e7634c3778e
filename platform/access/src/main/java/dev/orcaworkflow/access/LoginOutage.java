package dev.orcaworkflow.access;

import io.quarkus.oidc.OIDCException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A service that started while the login was away has no keys yet, and asks for them with each request until it gets them.
 * Until then it cannot know anybody, which is no fault of the request's and none of the service's.
 */
@ApplicationScoped
class LoginOutage {
    private static final Logger LOGGER = Logger.getLogger(LoginOutage.class);
    private static final int UNAVAILABLE = 503;

    private final String login;

    LoginOutage(@ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> login) {
        this.login = login.orElse("its address");
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    private void failed(RoutingContext request) {
        if (!(request.failure() instanceof OIDCException outage)
                || request.response().ended()) {
            request.next();
            return;
        }
        LOGGER.warnf("A request was not answered: %s", outage.getMessage());
        request.response()
                .setStatusCode(UNAVAILABLE)
                .putHeader("Content-Type", "application/problem+json")
                .end(new JsonObject()
                        .put("title", "Service Unavailable")
                        .put("status", UNAVAILABLE)
                        .put(
                                "detail",
                                "The login at %s does not answer, so nobody can be recognised; try again in a moment."
                                        .formatted(login))
                        .encode());
    }
}
