package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One finding of a gate, as people read it.
 *
 * @param file configuration key or model file that the finding points into
 * @param line from 1; 0 when it concerns the whole file
 * @param column from 1; 0 when it concerns the whole line
 * @param gate {@code syntax | schema | input-files | trial | resources}
 * @param rule rule id, as the rule reference lists it
 * @param severity {@code error | warning | info}
 * @param message what is wrong, with the value
 * @param fix how to mend it, or null
 * @param repairable a permitted repair can mend it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        String file,
        int line,
        int column,
        String gate,
        String rule,
        String severity,
        String message,
        String fix,
        boolean repairable) {}
