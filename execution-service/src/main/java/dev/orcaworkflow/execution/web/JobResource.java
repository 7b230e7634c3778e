package dev.orcaworkflow.execution.web;

import dev.orcaworkflow.execution.job.JobControl;
import dev.orcaworkflow.execution.job.JobControl.Outcome;
import dev.orcaworkflow.execution.job.JobStanding;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Orders to single jobs. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {
    private final JobControl control;
    private final JobStanding standing;

    JobResource(JobControl control, JobStanding standing) {
        this.control = control;
        this.standing = standing;
    }

    /** Where it is now, and what it waits for; what happened to it is told by reporting. */
    @GET
    @Path("{id}")
    public Response find(@PathParam("id") UUID id) {
        return standing.of(id)
                .map(found -> Response.ok(found).build())
                .orElseGet(() ->
                        Problem.notFound("There is no job %s; it was neither approved nor rejected yet".formatted(id)));
    }

    /** What runs is CANCELLING until nothing of it is left. */
    @POST
    @Path("{id}:cancel")
    public Response cancel(@PathParam("id") UUID id) {
        return switch (control.cancel(id)) {
            case Outcome.Cancelled cancelled -> Response.ok(cancelled).build();
            case Outcome.TooLate(String config, var state) ->
                Problem.conflict("%s is %s; it can no longer be cancelled".formatted(config, state));
            case Outcome.Unknown _ -> Problem.notFound("There is no job " + id);
        };
    }
}
