package dev.orcaworkflow.execution.engine.catenary.study;

/**
 * One case of a file on its way: named before it is solved, so that a failure too has a row.
 *
 * @param id stem of the file, with what is varied behind it
 */
public record CaseRun(String id, Solving solving) {
    /** The work itself. */
    @FunctionalInterface
    public interface Solving {
        StaticCase solve() throws CaseFailure, InterruptedException;
    }

    public StaticCase solve() throws CaseFailure, InterruptedException {
        return solving.solve();
    }
}
