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
import jakarta.ws.rs.core.Response;

/** The report of a batch; the Accept header chooses its form, JSON where it leaves the choice. */
@Path("/api/v1/batches/{id}")
class ReportResource {
    private final Reporter reporter;
    private final HtmlRendering html;

    ReportResource(Reporter reporter, HtmlRendering html) {
        this.reporter = reporter;
        this.html = html;
    }

    @GET
    @Path("report")
    @Produces(MediaType.APPLICATION_JSON)
    public BatchReport json(@PathParam("id") String id) {
        return found(id).report();
    }

    @GET
    @Path("report")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8;qs=0.9")
    public String html(@PathParam("id") String id) {
        return html.of(found(id));
    }

    @GET
    @Path("report")
    @Produces("text/csv;charset=UTF-8;qs=0.8")
    public String csv(@PathParam("id") String id) {
        return CsvRendering.of(found(id).report());
    }

    @GET
    @Path("report")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8;qs=0.7")
    public String text(@PathParam("id") String id) {
        return TextRendering.of(found(id).report());
    }

    /** The CSV by a link: browsers ask for HTML whatever they follow. */
    @GET
    @Path("report.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response download(@PathParam("id") String id) {
        return Response.ok(csv(id))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s.csv\"".formatted(id.replaceAll("[^A-Za-z0-9._-]", "_")))
                .build();
    }

    private StudyReport found(String id) {
        return reporter.of(id).orElseThrow(() -> Problem.notFound("Nothing is known of a batch \"" + id + "\""));
    }
}
