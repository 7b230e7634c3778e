package dev.orcaworkflow.recovery.web;

import dev.orcaworkflow.recovery.plan.Recoveries;
import dev.orcaworkflow.recovery.plan.RecoveryView;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What is being recovered, what was changed, and what was given up. */
@Path("/api/v1/recoveries")
@Produces(MediaType.APPLICATION_JSON)
class RecoveryResource {
    private final Recoveries recoveries;

    RecoveryResource(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    @GET
    @Blocking
    public List<RecoveryView> list(@QueryParam("batch") String batch, @QueryParam("page") @DefaultValue("0") int page) {
        return recoveries.list(batch, Problem.checkedPage(page));
    }
}
