package dev.orcaworkflow.execution.web;

import dev.orcaworkflow.execution.batch.Batch;
import dev.orcaworkflow.execution.batch.BatchControl;
import dev.orcaworkflow.execution.batch.BatchState;
import dev.orcaworkflow.execution.optimisation.BatchOptimisation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Orders to batches. Each may be given twice. */
@Path("/api/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
public class BatchResource {
    private static final String REASON = "asked for over HTTP";

    private final BatchControl control;
    private final BatchOptimisation optimisation;

    BatchResource(BatchControl control, BatchOptimisation optimisation) {
        this.control = control;
        this.optimisation = optimisation;
    }

    /** The batch after the order; its jobs follow within moments. */
    public record BatchView(String batch, BatchState state, boolean completed, Batch.Totals totals) {
        static BatchView of(Batch batch) {
            return new BatchView(batch.batch(), batch.state(), batch.completed(), batch.totals());
        }
    }

    @POST
    @Path("{id}:pause")
    public Response pause(@PathParam("id") String id) {
        return answer(control.pause(id, REASON));
    }

    @POST
    @Path("{id}:resume")
    public Response resume(@PathParam("id") String id) {
        return answer(control.resume(id, REASON));
    }

    @POST
    @Path("{id}:cancel")
    public Response cancel(@PathParam("id") String id) {
        return answer(control.cancel(id, REASON));
    }

    /** What it needs, where it waits, when it is expected to end, and what would help. */
    @GET
    @Path("{id}/optimisation")
    public Response optimisation(@PathParam("id") String id) {
        return optimisation
                .of(id)
                .map(found -> Response.ok(found).build())
                .orElseGet(() -> Problem.notFound("There is no batch '%s'".formatted(id)));
    }

    private static Response answer(BatchControl.Outcome outcome) {
        return switch (outcome) {
            case BatchControl.Outcome.Obeyed(Batch batch) ->
                Response.ok(BatchView.of(batch)).build();
            case BatchControl.Outcome.Refused refused -> Problem.conflict(refused.reason());
            case BatchControl.Outcome.Unknown(String batch) ->
                Problem.notFound("There is no batch '%s'; nothing of it was approved or rejected yet".formatted(batch));
        };
    }
}
