package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.reporting.batch.BatchQuery;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.job.FailureGroup;
import dev.orcaworkflow.reporting.job.JobFilter;
import dev.orcaworkflow.reporting.job.JobQuery;
import dev.orcaworkflow.reporting.job.JobSummary;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Batches and their jobs. */
@Path("/api/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
class BatchResource {
    private final BatchQuery batches;
    private final JobQuery jobs;

    BatchResource(BatchQuery batches, JobQuery jobs) {
        this.batches = batches;
        this.jobs = jobs;
    }

    /** All batches, the newest first. */
    @GET
    public Page<BatchSummary> list(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return new Page<>(batches.page(Page.checked(page), Page.checkedSize(size)), page, size, batches.count());
    }

    @GET
    @Path("/{id}")
    public BatchView batch(@PathParam("id") String id) {
        return view(found(id));
    }

    /** Jobs in the order of their configuration keys. */
    @GET
    @Path("/{id}/jobs")
    public Page<JobSummary> jobs(
            @PathParam("id") String id,
            @QueryParam("state") String state,
            @QueryParam("signature") String signature,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("100") int size) {
        found(id);
        JobFilter filter = new JobFilter(JobStates.named(state), signature, Page.checked(page), Page.checkedSize(size));
        return new Page<>(jobs.page(id, filter), page, size, jobs.count(id, filter));
    }

    /** What went wrong and is not mended, by signature, the most frequent first. */
    @GET
    @Path("/{id}/failures")
    public List<FailureGroup> failures(@PathParam("id") String id) {
        found(id);
        return jobs.failures(id);
    }

    private BatchSummary found(String id) {
        return batches.find(id).orElseThrow(() -> Problem.notFound("Nothing is known of a batch \"" + id + "\""));
    }

    private BatchView view(BatchSummary batch) {
        return new BatchView(batch, jobs.running(batch.batch(), BatchView.MOST_RUNNING));
    }
}
