package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.reporting.template.TemplateShelf;
import dev.orcaworkflow.reporting.template.TemplateUse;
import dev.orcaworkflow.reporting.template.TemplateView;
import dev.orcaworkflow.reporting.worker.WorkerTable;
import dev.orcaworkflow.reporting.worker.WorkerView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Templates and workers, as they were last heard of. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
class StandingResource {
    private final TemplateShelf templates;
    private final WorkerTable workers;

    StandingResource(TemplateShelf templates, WorkerTable workers) {
        this.templates = templates;
        this.workers = workers;
    }

    /** What was published, and how the configurations of each version came out. */
    record TemplatesView(List<TemplateView> published, List<TemplateUse> use) {}

    @GET
    @Path("/templates")
    public TemplatesView templates() {
        return new TemplatesView(templates.all(), templates.use());
    }

    @GET
    @Path("/workers")
    public List<WorkerView> workers() {
        return workers.all();
    }
}
