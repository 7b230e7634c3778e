package dev.orcaworkflow.reporting.web;

import static java.util.stream.Collectors.joining;

import dev.orcaworkflow.contracts.Extreme;
import dev.orcaworkflow.reporting.job.JobQuery;
import dev.orcaworkflow.reporting.job.ResultRow;
import dev.orcaworkflow.reporting.report.Csv;
import dev.orcaworkflow.reporting.verification.Factors;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Results as they arrive, for dashboards: largest tensions per line and place of the matrix. */
@Path("/api/v1/results")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
class ResultResource {
    private final JobQuery jobs;

    ResultResource(JobQuery jobs) {
        this.jobs = jobs;
    }

    /**
     * @param batch only of this batch
     * @param label only of this line
     * @param since only results finished at this time (ISO 8601) or later
     * @param format {@code json} or {@code csv}
     */
    @GET
    public Response results(
            @QueryParam("batch") String batch,
            @QueryParam("label") String label,
            @QueryParam("since") String since,
            @QueryParam("format") @DefaultValue("json") String format) {
        List<ResultRow> rows = jobs.results(batch, label, time(since));
        return switch (format) {
            case "json" -> Response.ok(rows, MediaType.APPLICATION_JSON).build();
            case "csv" -> Response.ok(csv(rows), "text/csv;charset=UTF-8").build();
            default -> throw Problem.badRequest("format is \"" + format + "\"; json or csv is expected");
        };
    }

    private static Instant time(String text) {
        try {
            return text == null ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest("since is \"" + text + "\"; a time such as 2026-11-23T12:00:00Z is expected");
        }
    }

    private static String csv(List<ResultRow> rows) {
        return Csv.line(
                        "batch",
                        "config",
                        "finished_at",
                        "mark",
                        "line",
                        "condition",
                        "case",
                        "tension_kN",
                        "uplift_kN",
                        "grounded_length_m",
                        "mbl_kN",
                        "factors")
                + rows.stream().map(ResultResource::line).collect(joining());
    }

    private static String line(ResultRow row) {
        Extreme extreme = row.extreme();
        return Csv.line(
                row.batch(),
                row.config(),
                row.finishedAt(),
                row.mark(),
                extreme.line(),
                extreme.condition(),
                extreme.caseId(),
                extreme.tensionKN(),
                extreme.upliftKN(),
                extreme.groundedLengthM(),
                extreme.mblKN(),
                Factors.text(extreme.factors()));
    }
}
