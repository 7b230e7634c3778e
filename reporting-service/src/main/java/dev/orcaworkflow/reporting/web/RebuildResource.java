package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.reporting.projection.Rebuild;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Makes every row anew from the remembered events. */
@Path("/api/v1/projection:rebuild")
@Produces(MediaType.APPLICATION_JSON)
class RebuildResource {
    private final Rebuild rebuild;

    /** How many jobs were folded. */
    record Rebuilt(int jobs) {}

    RebuildResource(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @POST
    public Rebuilt rebuild() {
        return new Rebuilt(rebuild.run());
    }
}
