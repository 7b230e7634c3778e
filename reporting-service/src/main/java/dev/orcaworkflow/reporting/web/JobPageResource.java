package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.reporting.job.JobQuery;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.job.JobTimeline;
import dev.orcaworkflow.reporting.job.TimelineEntry;
import dev.orcaworkflow.reporting.journal.Journal;
import dev.orcaworkflow.reporting.plot.Plot;
import dev.orcaworkflow.reporting.result.PublishedFiles;
import dev.orcaworkflow.reporting.result.RangeGraph;
import dev.orcaworkflow.reporting.result.TablePreview;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** One configuration: how it came to where it is, what was found and changed, and what it brought. */
@Path("/jobs/{id}")
@Blocking
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class JobPageResource {
    private static final int MOST_GRAPHS = 6;
    private static final int MOST_TABLES = 3;

    private final JobQuery jobs;
    private final Journal journal;
    private final PublishedFiles files;

    JobPageResource(JobQuery jobs, Journal journal, PublishedFiles files) {
        this.jobs = jobs;
        this.journal = journal;
        this.files = files;
    }

    @CheckedTemplate(basePath = "PageResource")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance job(
                JobSummary job, List<TimelineEntry> timeline, List<Plot> plots, List<TablePreview> tables);
    }

    @GET
    public TemplateInstance job(@PathParam("id") UUID id) {
        JobSummary job = jobs.find(id).orElseThrow(() -> Problem.notFound("Nothing is known of a job " + id));
        List<OutputFile> outputs = job.detail().outputs();
        return Templates.job(
                job, JobTimeline.of(journal.stepsOf(List.of(id)).get(id)).entries(), plots(outputs), tables(outputs));
    }

    private List<Plot> plots(List<OutputFile> outputs) {
        return outputs.stream()
                .filter(RangeGraph::isOne)
                .limit(MOST_GRAPHS)
                .flatMap(file -> files.read(file).flatMap(content -> RangeGraph.read(file, content)).stream())
                .flatMap(graph -> Stream.concat(Stream.of(graph.tension()), graph.shape().stream()))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<TablePreview> tables(List<OutputFile> outputs) {
        return outputs.stream()
                .filter(file -> file.role().equals("summary"))
                .limit(MOST_TABLES)
                .flatMap(file -> files.read(file).map(content -> TablePreview.of(file, content)).stream())
                .toList();
    }
}
