package dev.orcaworkflow.recovery.web;

import dev.orcaworkflow.recovery.plan.Deciding;
import dev.orcaworkflow.recovery.plan.Deciding.Outcome;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** An engineer's word on results that rest on a changed text: until all are accepted, the batch is not for issue. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class DecisionResource {
    private final Deciding deciding;

    DecisionResource(Deciding deciding) {
        this.deciding = deciding;
    }

    /**
     * Who decides, and why.
     *
     * @param by a name that others know
     * @param reason or null
     */
    public record Word(String by, String reason) {}

    @POST
    @Path("/{id: [^:/]+}:accept")
    public Outcome.Kept accept(@PathParam("id") String id, Word word) {
        Word said = checked(word);
        return kept(id, deciding.accept(Problem.checkedId(id, "job"), said.by().strip(), said.reason()));
    }

    @POST
    @Path("/{id: [^:/]+}:reject")
    public Outcome.Kept reject(@PathParam("id") String id, Word word) {
        Word said = checked(word);
        return kept(id, deciding.reject(Problem.checkedId(id, "job"), said.by().strip(), said.reason()));
    }

    private static Word checked(Word word) {
        if (word == null || word.by() == null || word.by().isBlank()) {
            throw Problem.badRequest("who decides is missing: send {\"by\": \"NAME\", \"reason\": \"...\"}");
        }
        return word;
    }

    private static Outcome.Kept kept(String id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept kept -> kept;
            case Outcome.Pointless(String reason) -> throw Problem.conflict(reason);
            case Outcome.Unknown() ->
                throw Problem.conflict("nothing was changed for job " + id + ": there is nothing to decide about");
        };
    }
}
