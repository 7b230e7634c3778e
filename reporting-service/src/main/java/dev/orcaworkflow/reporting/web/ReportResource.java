package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.reporting.report.BatchReport;
import dev.orcaworkflow.reporting.report.CsvRendering;
import dev.orcaworkflow.reporting.report.HtmlRendering;
import dev.orcaworkflow.reporting.report.Reporter;
import dev.orcaworkflow.reporting.report.StudyReport;
import dev.orcaworkflow.reporting.report.TextRendering;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The report of a batch; the Accept header chooses its form, JSON where it leaves the choice. */
@Path("/api/v1/batches/{id}/report")
class ReportResource {
    private final Reporter reporter;
    private final HtmlRendering html;

    ReportResource(Reporter reporter, HtmlRendering html) {
        this.reporter = reporter;
        this.html = html;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public BatchReport json(@PathParam("id") String id) {
        return found(id).report();
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8;qs=0.9")
    public String html(@PathParam("id") String id) {
        return html.of(found(id));
    }

    @GET
    @Produces("text/csv;charset=UTF-8;qs=0.8")
    public String csv(@PathParam("id") String id) {
        return CsvRendering.of(found(id).report());
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8;qs=0.7")
    public String text(@PathParam("id") String id) {
        return TextRendering.of(found(id).report());
    }

    private StudyReport found(String id) {
        return reporter.of(id).orElseThrow(() -> Problem.notFound("Nothing is known of a batch \"" + id + "\""));
    }
}
