package dev.orcaworkflow.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Writes down what was refused before any operation was asked: without a login, with a forged one, with too weak a role,
 * with too large a body. Reads too: somebody who tries doors reads first. Whoever tries them all fills the log, not the
 * table ({@link AccessConfig#auditRefusals}).
 */
@ApplicationScoped
class RefusalFilter {
    private static final Logger LOGGER = Logger.getLogger(RefusalFilter.class);
    private static final int TOO_LARGE = 413;
    private static final Set<Integer> REFUSALS = Set.of(401, 403, TOO_LARGE);
    /** Before Quarkus looks at the size of the body, and before it asks who is there. */
    private static final int FIRST = 1_000;

    private final AuditTrail trail;
    private final RefusalBudget budget;

    RefusalFilter(AuditTrail trail, RefusalBudget budget) {
        this.trail = trail;
        this.budget = budget;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, FIRST);
    }

    private void watch(RoutingContext request) {
        // Not at the end: who refuses a large body puts an end handler of its own in the place of all others.
        request.addHeadersEndHandler(_ -> ended(request));
        request.next();
    }

    private void ended(RoutingContext request) {
        int status = request.response().getStatusCode();
        if (REFUSALS.contains(status) && !AuditFilter.wrote(request)) {
            String method = request.request().method().name();
            String path = OneLine.of(request.normalizedPath());
            String who = principal(request);
            LOGGER.infof("Refused %s %s by %s with %d: %s", method, path, who, status, reason(request, status));
            if (budget.takeOne()) {
                Infrastructure.getDefaultWorkerPool().execute(() -> trail.add(who, method, path, status));
            }
        }
    }

    private static String reason(RoutingContext request, int status) {
        String known = request.get(AccessGuard.REASON);
        return known != null
                ? OneLine.of(known)
                : status == TOO_LARGE ? "the body is too large" : "the login is not valid";
    }

    private static String principal(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser known
                        && !known.getSecurityIdentity().isAnonymous()
                ? OneLine.of(known.getSecurityIdentity().getPrincipal().getName())
                : AuditTrail.NOBODY;
    }
}
