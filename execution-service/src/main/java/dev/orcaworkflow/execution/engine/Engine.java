package dev.orcaworkflow.execution.engine;

import dev.orcaworkflow.contracts.CapacityEvent.EngineOffer;
import dev.orcaworkflow.contracts.EngineIdentity;
import java.nio.file.Path;

/**
 * A program that computes configurations. One engine serves many tasks at the same time, each on its caller's thread.
 * No engine ever invents a number, and none hands a task to another engine.
 */
public interface Engine {
    /** What it can run, as workers announce it. Its id is how configurations name it. */
    EngineOffer offer();

    /** Which program computed: printed with every result. */
    EngineIdentity identity();

    /** True when an earlier life of this worker left a run in this attempt's folder that {@link #run} goes on with. */
    default boolean canResume(Path attempt) {
        return false;
    }

    /**
     * Runs a configuration, or as much of it as the task asks for, and returns when nothing of the run is left alive.
     * Result files lie directly in {@link EngineTask#outputDirectory()}. Whatever the engine throws ends the attempt as
     * a failure of that exception's type.
     *
     * @throws InterruptedException when the thread was interrupted, which means: cancelled; nothing of the run is left
     */
    EngineOutcome run(EngineTask task, EngineListener listener) throws InterruptedException;
}
