package dev.orcaworkflow.execution.engine;

/** Hears how far a run is. Cheap to call, from any thread, as often as the engine likes: the listener thins out. */
public interface EngineListener {
    /** For runs that nobody watches. */
    EngineListener NONE = new EngineListener() {
        @Override
        public void started(int total) {}

        @Override
        public void progressed(int done, int total, String item, String phase) {}
    };

    /**
     * Returns when the run may use what was granted to it. Until then an engine outside this process prepares what it can
     * and starts nothing. From any thread, as often as it likes.
     */
    default void awaitTurn() throws InterruptedException {}

    /** Nothing of the run computes any more, and nothing of it is left alive; what follows reads what it left. */
    default void computed() {}

    /** The cases are counted and the first of them is about to run. */
    void started(int total);

    /**
     * @param done cases that have ended, however they ended
     * @param item the case at hand
     * @param phase {@code load | statics | dynamics | save | extract}
     */
    void progressed(int done, int total, String item, String phase);
}
