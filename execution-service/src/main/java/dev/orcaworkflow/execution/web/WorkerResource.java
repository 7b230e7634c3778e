package dev.orcaworkflow.execution.web;

import dev.orcaworkflow.contracts.CapacityEvent.EngineOffer;
import dev.orcaworkflow.execution.admission.WorkerLoads;
import dev.orcaworkflow.execution.admission.WorkerLoads.WorkerLoad;
import dev.orcaworkflow.execution.engine.Engines;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Who works here, and with what. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class WorkerResource {
    private final WorkerLoads loads;
    private final Engines engines;

    WorkerResource(WorkerLoads loads, Engines engines) {
        this.loads = loads;
        this.engines = engines;
    }

    /** Living workers, by name. */
    @GET
    @Path("workers")
    public List<WorkerLoad> workers() {
        return loads.workers();
    }

    /** Engines of the worker that answers. */
    @GET
    @Path("engines")
    public List<EngineOffer> engines() {
        return engines.offers();
    }
}
