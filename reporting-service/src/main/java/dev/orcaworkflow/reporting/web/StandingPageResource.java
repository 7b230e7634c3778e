package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.reporting.objective.Alert;
import dev.orcaworkflow.reporting.objective.AlertBook;
import dev.orcaworkflow.reporting.objective.ObjectiveHistory;
import dev.orcaworkflow.reporting.objective.ServiceLevelObjective;
import dev.orcaworkflow.reporting.plot.Spark;
import dev.orcaworkflow.reporting.template.TemplateShelf;
import dev.orcaworkflow.reporting.template.TemplateUse;
import dev.orcaworkflow.reporting.template.TemplateView;
import dev.orcaworkflow.reporting.worker.WorkerTable;
import dev.orcaworkflow.reporting.worker.WorkerView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Pages about what stands above single batches: objectives, alerts, templates, workers. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class StandingPageResource {
    private final ObjectiveHistory objectives;
    private final AlertBook alerts;
    private final TemplateShelf templates;
    private final WorkerTable workers;

    StandingPageResource(ObjectiveHistory objectives, AlertBook alerts, TemplateShelf templates, WorkerTable workers) {
        this.objectives = objectives;
        this.alerts = alerts;
        this.templates = templates;
        this.workers = workers;
    }

    /** One standard as one engine kept it, with its history as a drawing. */
    record EngineRow(String engine, int met, int missed, int notAssessed, String worst, String spark) {}

    record ObjectiveRow(ObjectiveHistory.Kept kept, String worst, List<EngineRow> engines) {}

    @CheckedTemplate(basePath = "PageResource")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance objectives(List<ObjectiveRow> objectives);

        static native TemplateInstance alerts(List<Alert> alerts);

        static native TemplateInstance templates(List<TemplateView> templates, List<TemplateUse> uses);

        static native TemplateInstance workers(List<WorkerView> workers);
    }

    @GET
    @Path("objectives")
    public TemplateInstance objectives() {
        return Templates.objectives(
                objectives.ofLate().stream().map(StandingPageResource::row).toList());
    }

    @GET
    @Path("alerts")
    public TemplateInstance alerts() {
        return Templates.alerts(alerts.all());
    }

    @GET
    @Path("templates")
    public TemplateInstance templates() {
        return Templates.templates(templates.all(), templates.use());
    }

    @GET
    @Path("workers")
    public TemplateInstance workers() {
        return Templates.workers(workers.all());
    }

    private static ObjectiveRow row(ObjectiveHistory.Kept kept) {
        ServiceLevelObjective objective = ServiceLevelObjective.withId(kept.id());
        return new ObjectiveRow(
                kept,
                shown(objective, kept.worst()),
                kept.engines().stream().map(engine -> row(objective, engine)).toList());
    }

    private static EngineRow row(ServiceLevelObjective objective, ObjectiveHistory.EngineKept kept) {
        List<Spark.Moment> history = kept.history().stream()
                .map(point -> new Spark.Moment(
                        point.value(),
                        Boolean.TRUE.equals(point.met()),
                        point.batch() + ": " + shown(objective, point.value())))
                .toList();
        return new EngineRow(
                kept.engine(),
                kept.met(),
                kept.missed(),
                kept.notAssessed(),
                shown(objective, kept.worst()),
                Spark.draw(
                        history, objective.bound(), objective.title() + " of " + kept.engine() + ", batch by batch"));
    }

    private static String shown(ServiceLevelObjective objective, Double value) {
        return value == null ? "–" : objective.shown(value);
    }
}
