package dev.orcaworkflow.access;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Writes down whatever was asked for that could change something, with how it was answered. */
class AuditFilter {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String NOBODY = "anonymous";

    private final AuditTrail trail;
    private final SecurityIdentity identity;

    AuditFilter(AuditTrail trail, SecurityIdentity identity) {
        this.trail = trail;
        this.identity = identity;
    }

    @ServerResponseFilter
    public void write(ContainerRequestContext request, ContainerResponseContext response) {
        if (!READS.contains(request.getMethod())) {
            String path = OneLine.of("/" + request.getUriInfo().getPath().replaceFirst("^/+", ""));
            String who = principal();
            String method = request.getMethod();
            int status = response.getStatus();
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
                ? NOBODY
                : OneLine.of(identity.getPrincipal().getName());
    }
}
