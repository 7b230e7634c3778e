package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.reporting.batch.BatchQuery;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.job.FailureGroup;
import dev.orcaworkflow.reporting.job.JobFilter;
import dev.orcaworkflow.reporting.job.JobQuery;
import dev.orcaworkflow.reporting.job.JobState;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.journal.Journal;
import dev.orcaworkflow.reporting.objective.Alert;
import dev.orcaworkflow.reporting.objective.AlertBook;
import dev.orcaworkflow.reporting.report.BatchNeed;
import dev.orcaworkflow.reporting.report.Numbers;
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
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Pages about batches. They work without scripts; a script only keeps them up to date. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class PageResource {
    private static final int SIZE = 50;

    private final BatchQuery batches;
    private final JobQuery jobs;
    private final LiveBatches live;
    private final AlertBook alerts;
    private final Journal journal;
    private final Clock clock;

    PageResource(BatchQuery batches, JobQuery jobs, LiveBatches live, AlertBook alerts, Journal journal, Clock clock) {
        this.batches = batches;
        this.jobs = jobs;
        this.live = live;
        this.alerts = alerts;
        this.journal = journal;
        this.clock = clock;
    }

    /** A batch in the list of all. */
    record BatchLine(BatchSummary batch, int expected, int percent, Shares shares, String eta) {
        static BatchLine of(BatchSummary batch, Instant now) {
            BatchView view = new BatchView(batch, List.of());
            return new BatchLine(
                    batch, view.expected(), view.percent(), Shares.of(batch), Numbers.duration(view.etaSeconds(now)));
        }
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance batches(Page<BatchLine> page, List<Alert> alerts);

        static native TemplateInstance batch(
                BatchSummary batch,
                BatchProgress progress,
                List<FailureGroup> failures,
                Page<JobSummary> page,
                String state,
                String signature,
                List<JobState> states,
                List<Alert> alerts,
                List<String> needs);
    }

    @GET
    public TemplateInstance batches(@QueryParam("page") @DefaultValue("0") int page) {
        Instant now = clock.instant();
        List<BatchLine> lines = batches.page(Page.checked(page), SIZE).stream()
                .map(batch -> BatchLine.of(batch, now))
                .toList();
        return Templates.batches(new Page<>(lines, page, SIZE, batches.count()), alerts.firing());
    }

    @GET
    @Path("batches/{id}")
    public TemplateInstance batch(
            @PathParam("id") String id,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("signature") @DefaultValue("") String signature,
            @QueryParam("page") @DefaultValue("0") int page) {
        BatchSummary batch = found(id);
        JobFilter filter =
                new JobFilter(JobStates.named(state), signature.isBlank() ? null : signature, Page.checked(page), SIZE);
        return Templates.batch(
                batch,
                live.progress(batch),
                jobs.failures(id),
                page(id, filter),
                state,
                signature,
                Arrays.asList(JobState.values()),
                alerts.of(id),
                BatchNeed.sentences(journal.estimateOf(id), journal.useOf(id)));
    }

    private Page<JobSummary> page(String batch, JobFilter filter) {
        return new Page<>(jobs.page(batch, filter), filter.page(), SIZE, jobs.count(batch, filter));
    }

    private BatchSummary found(String id) {
        return batches.find(id).orElseThrow(() -> Problem.notFound("Nothing is known of a batch \"" + id + "\""));
    }
}
