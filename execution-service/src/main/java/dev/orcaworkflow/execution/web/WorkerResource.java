package dev.orcaworkflow.execution.web;

import dev.orcaworkflow.contracts.CapacityEvent.EngineOffer;
import dev.orcaworkflow.execution.engine.Engines;
import dev.orcaworkflow.execution.worker.WorkerLease;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** Who works here, and with what. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class WorkerResource {
    private final WorkerLease leases;
    private final Engines engines;

    WorkerResource(WorkerLease leases, Engines engines) {
        this.leases = leases;
        this.engines = engines;
    }

    /** Living workers, by name. */
    @GET
    @Path("workers")
    public List<WorkerLease.Holder> workers() {
        return leases.holders();
    }

    /** Engines of the worker that answers. */
    @GET
    @Path("engines")
    public List<EngineOffer> engines() {
        return engines.offers();
    }

    /** Seats by pool; the embedded engine needs none. */
    @GET
    @Path("licence-pools")
    public Map<String, Integer> licencePools() {
        return Map.of();
    }
}
