package dev.orcaworkflow.execution.web;

import dev.orcaworkflow.execution.optimisation.BatchOptimisation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a batch would cost, before anybody submits it. */
@Path("/api/v1/estimates")
@Produces(MediaType.APPLICATION_JSON)
public class EstimateResource {
    private final BatchOptimisation optimisation;

    EstimateResource(BatchOptimisation optimisation) {
        this.optimisation = optimisation;
    }

    /** Times are those that validation expects, summed over the jobs. */
    @GET
    public Response estimate(
            @QueryParam("jobs") int jobs,
            @QueryParam("coreSeconds") double coreSeconds,
            @QueryParam("seatSeconds") double seatSeconds) {
        return jobs < 0 || !(coreSeconds >= 0) || !(seatSeconds >= 0)
                ? Problem.unprocessable("jobs, coreSeconds and seatSeconds: expected numbers from 0")
                : Response.ok(optimisation.estimate(jobs, coreSeconds, seatSeconds))
                        .build();
    }
}
