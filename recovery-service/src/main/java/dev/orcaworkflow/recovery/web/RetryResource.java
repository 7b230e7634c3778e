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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
     * @param signature of the failed ones only those with this problem; null for all
     * @param states {@code failed | skipped | cancelled}; null for the failed ones
     */
    public record RetryOrder(String signature, List<String> states) {
        static final RetryOrder FAILED = new RetryOrder(null, null);

        Set<Retrying.Which> which() {
            if (states == null || states.isEmpty()) {
                return EnumSet.of(Retrying.Which.FAILED);
            }
            Set<Retrying.Which> which = EnumSet.noneOf(Retrying.Which.class);
            states.forEach(word -> which.add(Retrying.Which.find(word)
                    .orElseThrow(() -> Problem.badRequest(
                            "states has '%s': expected failed, skipped or cancelled".formatted(word)))));
            return which;
        }
    }

    /** Under the same {@code Idempotency-Key} nothing happens a second time, and the answer is the same. */
    @POST
    @Path("/{id}:retry")
    @Blocking
    public RetryRequest.Answer retry(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, RetryOrder order) {
        RetryOrder asked = order == null ? RetryOrder.FAILED : order;
        return switch (retrying.retry(id, asked.which(), asked.signature(), key)) {
            case Retrying.Outcome.Taken(RetryRequest.Answer answer, boolean _) -> {
                retrying.begin();
                yield answer;
            }
            case Retrying.Outcome.Cancelled _ ->
                throw Problem.conflict("batch %s was cancelled: submit what you need as a new batch".formatted(id));
        };
    }
}
