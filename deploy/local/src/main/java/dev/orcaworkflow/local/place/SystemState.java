package dev.orcaworkflow.local.place;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;

/**
 * Who is running at which address, as {@code system.json} tells it to commands and other programs.
 *
 * @param ready every part that was asked for answers
 * @param workspace root of the studies, absolute
 * @param data the installation's data, absolute
 * @param broker {@code host:port}
 * @param database {@code host:port/name}
 * @param services by name: reporting, validation, execution, recovery
 * @param infra broker and database
 * @param supervisor the process that keeps the others alive
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SystemState(
        boolean ready,
        String workspace,
        String data,
        String broker,
        String database,
        Map<String, Running> services,
        Map<String, Running> infra,
        Running supervisor) {

    /**
     * One process.
     *
     * @param url where a service answers; null for the others
     * @param startedAt with the pid it names one process for ever, whoever gets the number later
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Running(String url, long pid, Instant startedAt, Boolean ready) {}
}
