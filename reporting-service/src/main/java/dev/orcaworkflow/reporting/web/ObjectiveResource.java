package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.reporting.objective.Alert;
import dev.orcaworkflow.reporting.objective.AlertBook;
import dev.orcaworkflow.reporting.objective.ObjectiveHistory;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The five standards, and what calls for a person. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
class ObjectiveResource {
    private final ObjectiveHistory history;
    private final AlertBook alerts;

    ObjectiveResource(ObjectiveHistory history, AlertBook alerts) {
        this.history = history;
        this.alerts = alerts;
    }

    /** How often each standard was kept by the batches completed of late. */
    @GET
    @Path("/objectives")
    public List<ObjectiveHistory.Kept> objectives() {
        return history.ofLate();
    }

    /** Firing ones first, then those that wait, then what is resolved; each the newest first. */
    @GET
    @Path("/alerts")
    public List<Alert> alerts() {
        return alerts.all();
    }
}
