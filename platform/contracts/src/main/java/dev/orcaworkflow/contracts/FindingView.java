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
 * @param edit the mending itself where it is mechanical, else null
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
        boolean repairable,
        Edit edit) {

    /**
     * A replacement in the text of {@code file}; offsets count UTF-16 units from 0.
     *
     * @param start of the first character replaced
     * @param end after the last; equal to start for an insertion
     */
    public record Edit(int start, int end, String replacement) {}

    /** A finding without a mechanical mending. */
    public FindingView(
            String file,
            int line,
            int column,
            String gate,
            String rule,
            String severity,
            String message,
            String fix,
            boolean repairable) {
        this(file, line, column, gate, rule, severity, message, fix, repairable, null);
    }
}
