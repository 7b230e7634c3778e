package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.reporting.batch.BatchQuery;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.job.FailureGroup;
import dev.orcaworkflow.reporting.job.JobFilter;
import dev.orcaworkflow.reporting.job.JobQuery;
import dev.orcaworkflow.reporting.job.JobState;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.job.JobTimeline;
import dev.orcaworkflow.reporting.job.TimelineEntry;
import dev.orcaworkflow.reporting.journal.Journal;
import dev.orcaworkflow.reporting.objective.Alert;
import dev.orcaworkflow.reporting.objective.AlertBook;
import dev.orcaworkflow.reporting.objective.ObjectiveHistory;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Pages for people: batches, one batch, one job. They work without scripts; a script only keeps numbers moving. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class PageResource {
    private static final int SIZE = 50;

    private final BatchQuery batches;
    private final JobQuery jobs;
    private final LiveBatches live;
    private final Journal journal;
    private final AlertBook alerts;
    private final ObjectiveHistory objectives;

    PageResource(
            BatchQuery batches,
            JobQuery jobs,
            LiveBatches live,
            Journal journal,
            AlertBook alerts,
            ObjectiveHistory objectives) {
        this.batches = batches;
        this.jobs = jobs;
        this.live = live;
        this.journal = journal;
        this.alerts = alerts;
        this.objectives = objectives;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance batches(
                Page<BatchSummary> page, List<Alert> alerts, List<ObjectiveHistory.Kept> objectives);

        static native TemplateInstance batch(
                BatchProgress progress,
                List<FailureGroup> failures,
                Page<JobSummary> page,
                String state,
                String signature,
                List<JobState> states);

        static native TemplateInstance job(JobSummary job, List<TimelineEntry> timeline);
    }

    @GET
    public TemplateInstance batches(@QueryParam("page") @DefaultValue("0") int page) {
        Page<BatchSummary> shown = new Page<>(batches.page(Page.checked(page), SIZE), page, SIZE, batches.count());
        return Templates.batches(shown, alerts.firing(), objectives.ofLate());
    }

    @GET
    @Path("batches/{id}")
    public TemplateInstance batch(
            @PathParam("id") String id,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("signature") @DefaultValue("") String signature,
            @QueryParam("page") @DefaultValue("0") int page) {
        BatchProgress progress =
                live.progress(id).orElseThrow(() -> Problem.notFound("Nothing is known of a batch \"" + id + "\""));
        JobFilter filter =
                new JobFilter(JobStates.named(state), signature.isBlank() ? null : signature, Page.checked(page), SIZE);
        Page<JobSummary> shown = new Page<>(jobs.page(id, filter), page, SIZE, jobs.count(id, filter));
        return Templates.batch(progress, jobs.failures(id), shown, state, signature, Arrays.asList(JobState.values()));
    }

    @GET
    @Path("jobs/{id}")
    public TemplateInstance job(@PathParam("id") UUID id) {
        JobSummary job = jobs.find(id).orElseThrow(() -> Problem.notFound("Nothing is known of a job " + id));
        return Templates.job(
                job, JobTimeline.of(journal.stepsOf(List.of(id)).get(id)).entries());
    }
}
