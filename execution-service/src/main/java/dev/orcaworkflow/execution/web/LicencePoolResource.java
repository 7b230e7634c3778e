package dev.orcaworkflow.execution.web;

import dev.orcaworkflow.execution.admission.LicenceControl;
import dev.orcaworkflow.execution.admission.LicenceControl.Change;
import dev.orcaworkflow.execution.admission.LicenceControl.Changed;
import dev.orcaworkflow.execution.admission.PoolStatus;
import dev.orcaworkflow.execution.job.WorkSignal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;

/** Licence pools: how many seats there are, who has them, and how many we may use. */
@Path("/api/v1/licence-pools")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LicencePoolResource {
    private final LicenceControl control;
    private final WorkSignal signal;

    LicencePoolResource(LicenceControl control, WorkSignal signal) {
        this.control = control;
        this.signal = signal;
    }

    /**
     * @param pool for a change that names it in the body
     * @param limit seats that we may use
     * @param reserves seats kept for people, as {@code 2 08:00-18:00 MON-FRI}
     */
    public record ChangeRequest(String pool, Integer limit, String reserves, String changedBy, String reason) {}

    @GET
    public List<PoolStatus> pools() {
        return control.list();
    }

    @GET
    @Path("{pool}")
    public Response pool(@PathParam("pool") String pool) {
        return control.find(pool)
                .map(status -> Response.ok(status).build())
                .orElseGet(() -> Problem.notFound("There is no licence pool '%s'".formatted(pool)));
    }

    /** The latest first. */
    @GET
    @Path("{pool}/changes")
    public List<Changed> changes(@PathParam("pool") String pool) {
        return control.changes(pool);
    }

    @PUT
    public Response change(ChangeRequest request, @Context SecurityContext security) {
        return request == null || request.pool() == null
                ? Problem.unprocessable("Name the pool: {\"pool\": \"orcaflex\", \"limit\": 4}")
                : change(request.pool(), request, security);
    }

    /** What lies above a lowered limit runs to its end. */
    @PUT
    @Path("{pool}")
    public Response change(@PathParam("pool") String pool, ChangeRequest request, @Context SecurityContext security) {
        if (request == null || request.limit() == null && request.reserves() == null) {
            return Problem.unprocessable("Say what is to change: {\"limit\": 4} or {\"reserves\": \"1 08:00-18:00\"}");
        }
        try {
            Change change = new Change(request.limit(), request.reserves(), who(request, security), request.reason());
            PoolStatus status = control.change(pool, change);
            signal.wake();
            return Response.ok(status).build();
        } catch (IllegalArgumentException e) {
            return Problem.unprocessable(e.getMessage());
        }
    }

    /** Whoever is known by name cannot sign as somebody else. */
    private static String who(ChangeRequest request, SecurityContext security) {
        return security.getUserPrincipal() == null
                ? request.changedBy()
                : security.getUserPrincipal().getName();
    }
}
