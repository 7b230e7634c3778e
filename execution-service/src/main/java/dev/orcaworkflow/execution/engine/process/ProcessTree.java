package dev.orcaworkflow.execution.engine.process;

import java.util.List;

/** The processes of a run, wherever they forked to. Not safe to share between threads. */
interface ProcessTree {
    /**
     * What the living members use together.
     *
     * @param cpuSeconds of all that were ever seen, as far as they were seen
     * @param residentBytes now
     */
    record Use(double cpuSeconds, long residentBytes) {}

    /** Looks at every process of the machine. */
    List<ProcessHandle> alive();

    /** As {@link #alive}, but only among processes that did not exist when the run began: quick, and enough at its end. */
    List<ProcessHandle> aliveOfNew();

    /** Of processes that did not exist when the run began. Also remembers who belongs to the run, for the time when their parents are gone. */
    Use use();
}
