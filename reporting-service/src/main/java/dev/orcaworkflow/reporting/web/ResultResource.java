package dev.orcaworkflow.reporting.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.reporting.job.ResultFilter;
import dev.orcaworkflow.reporting.result.ResultRow;
import dev.orcaworkflow.reporting.result.ResultValue;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Results as they arrive, for dashboards. A row of {@code values} is one cell of a result table, a row of {@code extremes}
 * the largest tension of a line in one place of the matrix.
 */
@Path("/api/v1/results")
@Blocking
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
class ResultResource {
    private final ResultRows results;
    private final ObjectMapper json;

    ResultResource(ResultRows results, ObjectMapper json) {
        this.results = results;
        this.json = json;
    }

    /**
     * @param batch only of this batch
     * @param purpose only of batches submitted for this, such as {@code dashboard}
     * @param config only of this configuration
     * @param label only of the column, or the group of columns, with this label; with {@code extremes}, of this line
     * @param since only of configurations finished at this time (ISO 8601) or later
     * @param rows {@code values} or {@code extremes}
     * @param format {@code json} or {@code csv}
     */
    @GET
    public Response results(
            @QueryParam("batch") String batch,
            @QueryParam("purpose") String purpose,
            @QueryParam("config") String config,
            @QueryParam("label") String label,
            @QueryParam("since") String since,
            @QueryParam("rows") @DefaultValue("values") String rows,
            @QueryParam("format") @DefaultValue("json") String format) {
        ResultFilter filter = new ResultFilter(batch, purpose, config, time(since));
        boolean csv = chosen("format", format, "json", "csv");
        StreamingOutput body = chosen("rows", rows, "values", "extremes")
                ? this.<ResultRow>export(
                        csv, ResultRow.HEADER, ResultRow::cells, to -> results.extremes(filter, label, to))
                : this.<ResultValue>export(
                        csv, ResultValue.HEADER, ResultValue::cells, to -> results.values(filter, label, to));
        return Response.ok(body, csv ? "text/csv;charset=UTF-8" : MediaType.APPLICATION_JSON)
                .build();
    }

    private <T> StreamingOutput export(
            boolean csv, List<String> header, Function<T, List<?>> cells, Consumer<Consumer<T>> found) {
        return out -> {
            try (ResultExport<T> export = csv ? ResultExport.csv(out, header, cells) : ResultExport.json(json, out)) {
                found.accept(export.consumer());
            }
        };
    }

    /** Whether it is the second of two words; 400 for any other. */
    private static boolean chosen(String name, String word, String first, String second) {
        if (!word.equals(first) && !word.equals(second)) {
            throw Problem.badRequest("%s is \"%s\"; %s or %s is expected".formatted(name, word, first, second));
        }
        return word.equals(second);
    }

    private static Instant time(String text) {
        try {
            return text == null ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest("since is \"" + text + "\"; a time such as 2026-11-23T12:00:00Z is expected");
        }
    }
}
