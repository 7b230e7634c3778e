package dev.orcaworkflow.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Stands before every request, whoever answers it; a resource that somebody adds is refused until a rule lists it. */
@ApplicationScoped
class AccessGuard implements HttpSecurityPolicy {
    /** Why a request was refused, in the request itself. */
    static final String REASON = AccessGuard.class.getName() + ".reason";

    private static final Logger LOGGER = Logger.getLogger(AccessGuard.class);

    private final AccessConfig config;

    AccessGuard(AccessConfig config) {
        this.config = config;
    }

    void warn(@Observes StartupEvent start, @ConfigProperty(name = "quarkus.http.host") String host) {
        boolean loopback = host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
        if (!config.enabled() && !loopback) {
            LOGGER.warnf("Listening on %s without a login: whoever reaches this port may do anything", host);
        }
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        if (!config.enabled()) {
            return CheckResult.permit();
        }
        String method = request.request().method().name();
        return switch (AccessPolicy.decide(method, request.normalizedPath())) {
            case AccessDecision.Open _ -> CheckResult.permit();
            case AccessDecision.Unlisted _ -> refuse(request, "no rule lists it");
            case AccessDecision.Needs(Role role) ->
                identity.flatMap(who -> role.isHeldBy(who.getRoles())
                        ? CheckResult.permit()
                        : refuse(
                                request,
                                who.isAnonymous() ? "nobody is logged in" : name(who) + " is no " + role.claim()));
        };
    }

    private static String name(SecurityIdentity identity) {
        return identity.getPrincipal().getName();
    }

    private static Uni<CheckResult> refuse(RoutingContext request, String reason) {
        request.put(REASON, reason);
        return CheckResult.deny();
    }
}
