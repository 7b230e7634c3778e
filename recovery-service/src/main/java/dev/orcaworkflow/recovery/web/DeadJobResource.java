package dev.orcaworkflow.recovery.web;

import dev.orcaworkflow.recovery.plan.Resubmitting;
import dev.orcaworkflow.recovery.plan.Resubmitting.Outcome;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What people do with one dead job: edit its text and submit it again, or take it off the list. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@Blocking
class DeadJobResource {
    private final Resubmitting resubmitting;

    DeadJobResource(Resubmitting resubmitting) {
        this.resubmitting = resubmitting;
    }

    /**
     * A mended text.
     *
     * @param text the whole configuration
     * @param by who wrote it
     */
    public record Edited(String text, String by) {}

    @POST
    @Path("/{id: [^:/]+}:resubmit")
    public Outcome.Done resubmit(@PathParam("id") String id, Edited edited) {
        if (edited == null || isBlank(edited.text()) || isBlank(edited.by())) {
            throw Problem.badRequest("send {\"text\": \"the whole configuration\", \"by\": \"NAME\"}");
        }
        return done(
                id,
                resubmitting.resubmit(
                        Problem.checkedId(id, "job"), edited.text(), edited.by().strip()));
    }

    @POST
    @Path("/{id: [^:/]+}:discard")
    public Outcome.Done discard(@PathParam("id") String id) {
        return done(id, resubmitting.discard(Problem.checkedId(id, "job")));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static Outcome.Done done(String id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done;
            case Outcome.Pointless(String reason) -> throw Problem.conflict(reason);
            case Outcome.Unknown() -> throw Problem.notFound("recovery knows no job " + id);
        };
    }
}
