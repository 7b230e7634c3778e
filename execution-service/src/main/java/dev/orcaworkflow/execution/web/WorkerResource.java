package dev.orcaworkflow.execution.web;

import dev.orcaworkflow.execution.admission.WorkerLoads;
import dev.orcaworkflow.execution.admission.WorkerLoads.WorkerLoad;
import dev.orcaworkflow.execution.capacity.EngineOffers;
import dev.orcaworkflow.execution.capacity.SharedEngine;
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
    private final EngineOffers offers;

    WorkerResource(WorkerLoads loads, EngineOffers offers) {
        this.loads = loads;
        this.offers = offers;
    }

    /** Living workers, by name. */
    @GET
    @Path("workers")
    public List<WorkerLoad> workers() {
        return loads.workers();
    }

    /** Engines of all living workers, with the workers that have them. */
    @GET
    @Path("engines")
    public List<SharedEngine> engines() {
        return offers.all();
    }
}
