package dev.orcaworkflow.execution.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A licence pool as people see it.
 *
 * @param limit most seats that we may use
 * @param used by us
 * @param free to be taken now
 * @param reserved for people at this time of day
 * @param others that colleagues use, by what the licence server said last
 * @param cooling the server refused so recently that nobody asks again yet
 * @param serverTotal what the licence server has, or null when it was never asked
 * @param serverUsed seats in use by everybody, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PoolStatus(
        String pool,
        int limit,
        int used,
        int free,
        int reserved,
        int others,
        boolean cooling,
        int weight,
        String counts,
        List<String> engines,
        String reserves,
        Integer serverTotal,
        Integer serverUsed) {}
