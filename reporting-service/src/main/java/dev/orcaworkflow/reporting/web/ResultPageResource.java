package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.reporting.plot.Plot;
import dev.orcaworkflow.reporting.report.BatchReport;
import dev.orcaworkflow.reporting.report.Reporter;
import dev.orcaworkflow.reporting.report.StudyReport;
import dev.orcaworkflow.reporting.report.StudyTables;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What a batch has brought so far: governing case per line, tension tables, curves, and where to get the rows. */
@Path("/batches/{id}/results")
@Blocking
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class ResultPageResource {
    private final Reporter reporter;

    ResultPageResource(Reporter reporter) {
        this.reporter = reporter;
    }

    @CheckedTemplate(basePath = "PageResource")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance results(BatchReport report, StudyTables tables, List<Plot> strength);
    }

    @GET
    public TemplateInstance results(@PathParam("id") String id) {
        StudyReport study =
                reporter.of(id).orElseThrow(() -> Problem.notFound("Nothing is known of a batch \"" + id + "\""));
        return Templates.results(study.report(), StudyTables.of(study), study.strength());
    }
}
