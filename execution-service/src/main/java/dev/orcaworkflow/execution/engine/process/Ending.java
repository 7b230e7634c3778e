package dev.orcaworkflow.execution.engine.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How one process ended, with everything that its end is judged by. Nothing of it is left alive.
 *
 * @param cause why it ended
 * @param exitCode as its supervisor saw it, 128 and the signal when a signal ended it; empty when nobody saw it
 * @param errors that it reported, in order
 * @param ended items that it reported as done
 * @param artifacts paths that it says it wrote
 * @param startedAs who it says it is
 * @param verdict in its last event
 * @param forbidden text in its logs that no success holds, or null
 * @param logTail last lines of its streams
 * @param exception last line of a trace on its error stream, or null
 * @param leftBehind processes that were still there when it had ended, and were ended too
 * @param pace how far the last file's simulation got, where the program tells
 */
record Ending(
        Cause cause,
        OptionalInt exitCode,
        List<EngineEvent.Error> errors,
        List<String> ended,
        List<EngineEvent.Check> checks,
        List<String> artifacts,
        Optional<EngineEvent.Started> startedAs,
        Optional<String> verdict,
        String forbidden,
        String logTail,
        String exception,
        double seconds,
        double cpuSeconds,
        long peakBytes,
        int leftBehind,
        Map<String, Double> secondsByItem,
        SimulatedPace pace) {

    enum Cause {
        /** By itself. */
        EXIT,
        /** We ended it: its own time was up. */
        TIMEOUT,
        /** We ended it: no sign of life. */
        STALL,
        /** We ended it: more memory than it may have. */
        MEMORY,
        /** We ended it: more disk than it may have. */
        DISK,
        /** Gone without a record of how. */
        LOST
    }
}
