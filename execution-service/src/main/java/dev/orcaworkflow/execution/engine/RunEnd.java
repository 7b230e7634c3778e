package dev.orcaworkflow.execution.engine;

/**
 * How what computed came to its end.
 *
 * @param code exit code of the process, 0 for an engine inside the worker that came to its end; null when nobody saw one
 * @param signal that ended it by itself, or null; one that we sent is told by the reason
 * @param reason in one word
 */
public record RunEnd(Integer code, Integer signal, String reason) {
    /** An engine inside the worker went through all its cases. */
    public static final RunEnd INSIDE = new RunEnd(0, null, "completed");

    /** Nothing was run: an earlier result stands for it. */
    public static final RunEnd REUSED = new RunEnd(null, null, "reused");
}
