package dev.orcaworkflow.recovery.web;

import dev.orcaworkflow.recovery.answer.Counts;
import dev.orcaworkflow.recovery.answer.SignatureView;
import dev.orcaworkflow.recovery.answer.Signatures;
import dev.orcaworkflow.recovery.plan.Answering;
import dev.orcaworkflow.recovery.plan.Recoveries;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** Problems by signature, and answers to those that wait for one. */
@Path("/api/v1/signatures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SignatureResource {
    private final Signatures signatures;
    private final Recoveries recoveries;
    private final Answering answering;

    SignatureResource(Signatures signatures, Recoveries recoveries, Answering answering) {
        this.signatures = signatures;
        this.recoveries = recoveries;
        this.answering = answering;
    }

    /**
     * An answer to a question.
     *
     * @param value the name that is meant
     * @param batch only for this batch's jobs; absent for all that wait
     */
    public record AnswerRequest(String value, String batch) {}

    @GET
    @Blocking
    public List<SignatureView> list(@QueryParam("batch") String batch) {
        Map<String, Counts> counts = recoveries.problems(batch);
        return batch == null ? signatures.all(counts) : signatures.of(batch, counts);
    }

    @POST
    @Path("/{id: [A-Za-z0-9-]+}:answer")
    @Blocking
    public Answering.Outcome answer(@PathParam("id") String id, AnswerRequest request) {
        if (request == null || request.value() == null || request.value().isBlank()) {
            throw Problem.badRequest("the answer is missing: send {\"value\": \"NAME\"}");
        }
        Answering.Outcome outcome = answering
                .answer(id, request.batch(), request.value().strip())
                .orElseThrow(() -> Problem.notFound("no job waits for an answer to " + id));
        if (outcome.resolved().isEmpty()) {
            throw Problem.unprocessable("no model of the %d waiting jobs has an object '%s': they still wait"
                    .formatted(outcome.refused().size(), outcome.value()));
        }
        return outcome;
    }
}
