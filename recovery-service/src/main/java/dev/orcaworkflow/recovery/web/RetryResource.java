package dev.orcaworkflow.recovery.web;

import dev.orcaworkflow.recovery.plan.RetryRequest;
import dev.orcaworkflow.recovery.plan.Retrying;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Runs dead jobs again. */
@Path("/api/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
class RetryResource {
    private final Retrying retrying;

    RetryResource(Retrying retrying) {
        this.retrying = retrying;
    }

    /**
     * Which jobs.
     *
     * @param signature only those with this problem; null for all that are dead
     */
    public record RetryOrder(String signature) {}

    /** Under the same {@code Idempotency-Key} nothing happens a second time, and the answer is the same. */
    @POST
    @Path("/{id}:retry")
    @Blocking
    public RetryRequest.Answer retry(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, RetryOrder order) {
        String signature = order == null ? null : order.signature();
        return switch (retrying.retry(id, signature, key)) {
            case Retrying.Outcome.Taken(RetryRequest.Answer answer, boolean _) -> {
                retrying.begin();
                yield answer;
            }
            case Retrying.Outcome.Cancelled _ ->
                throw Problem.conflict("batch %s was cancelled: submit what you need as a new batch".formatted(id));
        };
    }
}
