package dev.orcaworkflow.access;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Writes down whatever was asked for that could change something, with how it was answered. */
class AuditFilter {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String WROTE = AuditFilter.class.getName();

    private final AuditTrail trail;
    private final SecurityIdentity identity;
    private final CurrentVertxRequest current;

    AuditFilter(AuditTrail trail, SecurityIdentity identity, CurrentVertxRequest current) {
        this.trail = trail;
        this.identity = identity;
        this.current = current;
    }

    /** Whether this request is in the audit already. */
    static boolean wrote(RoutingContext request) {
        return request.data().containsKey(WROTE);
    }

    @ServerResponseFilter
    public void write(ContainerRequestContext request, ContainerResponseContext response) {
        if (!READS.contains(request.getMethod())) {
            String path = OneLine.of("/" + request.getUriInfo().getPath().replaceFirst("^/+", ""));
            String who = principal();
            String method = request.getMethod();
            int status = response.getStatus();
            current.getCurrent().put(WROTE, true);
            if (BlockingOperationControl.isBlockingAllowed()) {
                trail.add(who, method, path, status);
            } else {
                // Answered before any resource was asked, hence on a thread that must not wait.
                Infrastructure.getDefaultWorkerPool().execute(() -> trail.add(who, method, path, status));
            }
        }
    }

    private String principal() {
        return identity.isAnonymous()
                ? AuditTrail.NOBODY
                : OneLine.of(identity.getPrincipal().getName());
    }
}
