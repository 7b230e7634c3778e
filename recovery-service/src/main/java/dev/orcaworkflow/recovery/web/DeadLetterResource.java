package dev.orcaworkflow.recovery.web;

import dev.orcaworkflow.recovery.deadletter.DeadLetterView;
import dev.orcaworkflow.recovery.deadletter.DeadLetters;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Messages that a service could not handle: look at them, replay them, mend and resubmit them, discard them. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@Blocking
class DeadLetterResource {
    private final DeadLetters letters;

    DeadLetterResource(DeadLetters letters) {
        this.letters = letters;
    }

    /**
     * What is to be done.
     *
     * @param payload the mended text, for a resubmission
     * @param by who decides, or null
     */
    public record Order(String payload, String by) {}

    /** How many letters an order concerned. */
    public record Done(String signature, int letters) {}

    @GET
    public List<DeadLetterView> list(
            @QueryParam("signature") String signature,
            @QueryParam("all") @DefaultValue("false") boolean all,
            @QueryParam("page") @DefaultValue("0") int page) {
        return letters.list(signature, all, Problem.checkedPage(page));
    }

    @GET
    @Path("/{id}")
    public DeadLetterView show(@PathParam("id") String id) {
        return letters.find(uuid(id)).orElseThrow(unknown(id));
    }

    @POST
    @Path("/{id: [0-9a-fA-F-]{36}}:replay")
    public DeadLetterView replay(@PathParam("id") String id, Order order) {
        return letters.replay(uuid(id), by(order)).orElseThrow(unknown(id));
    }

    @POST
    @Path("/{id: [0-9a-fA-F-]{36}}:resubmit")
    public DeadLetterView resubmit(@PathParam("id") String id, Order order) {
        if (order == null || order.payload() == null) {
            throw Problem.badRequest("the mended text is missing: send {\"payload\": \"...\"}");
        }
        return letters.resubmit(uuid(id), order.payload(), by(order)).orElseThrow(unknown(id));
    }

    @POST
    @Path("/{id: [0-9a-fA-F-]{36}}:discard")
    public DeadLetterView discard(@PathParam("id") String id, Order order) {
        return letters.discard(uuid(id), by(order)).orElseThrow(unknown(id));
    }

    /** All open ones with one signature. */
    @POST
    @Path("/signatures/{signature: [A-Za-z0-9-]+}:replay")
    public Done replayAll(@PathParam("signature") String signature, Order order) {
        return new Done(signature, letters.replayAll(signature, by(order)));
    }

    @POST
    @Path("/signatures/{signature: [A-Za-z0-9-]+}:discard")
    public Done discardAll(@PathParam("signature") String signature, Order order) {
        return new Done(signature, letters.discardAll(signature, by(order)));
    }

    private static String by(Order order) {
        return order == null ? null : order.by();
    }

    private static UUID uuid(String id) {
        return Problem.checkedId(id, "dead letter");
    }

    private static Supplier<WebApplicationException> unknown(String id) {
        return () -> Problem.notFound("there is no dead letter " + id);
    }
}
