package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.reporting.job.JobQuery;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.job.JobTimeline;
import dev.orcaworkflow.reporting.job.TimelineEntry;
import dev.orcaworkflow.reporting.journal.Journal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** One job and how it came to where it is. */
@Path("/api/v1/jobs/{id}")
@Produces(MediaType.APPLICATION_JSON)
class JobResource {
    private final JobQuery jobs;
    private final Journal journal;

    /** A job and its time line. */
    record JobView(JobSummary job, List<TimelineEntry> timeline) {}

    JobResource(JobQuery jobs, Journal journal) {
        this.jobs = jobs;
        this.journal = journal;
    }

    @GET
    public JobView job(@PathParam("id") UUID id) {
        JobSummary job = jobs.find(id).orElseThrow(() -> Problem.notFound("Nothing is known of a job " + id));
        return new JobView(
                job, JobTimeline.of(journal.stepsOf(List.of(id)).get(id)).entries());
    }
}
