package dev.orcaworkflow.local.worker;

/**
 * One thing that a worker needs.
 *
 * @param id {@code jdk | python | digitalmodel | OrcFxAPI | licence | workspace | rename | root | broker | database | clock | port}
 * @param passed null when it could not be assessed
 * @param needed without it the worker does not start
 * @param message what was found
 * @param fix what to do, or null
 */
public record WorkerCheck(String id, Boolean passed, boolean needed, String message, String fix) {
    static WorkerCheck good(String id, String message) {
        return new WorkerCheck(id, true, true, message, null);
    }

    static WorkerCheck bad(String id, boolean needed, String message, String fix) {
        return new WorkerCheck(id, false, needed, message, fix);
    }

    static WorkerCheck unknown(String id, String message) {
        return new WorkerCheck(id, null, false, message, null);
    }

    /** It keeps the worker from starting. */
    public boolean prevents() {
        return needed && Boolean.FALSE.equals(passed);
    }
}
