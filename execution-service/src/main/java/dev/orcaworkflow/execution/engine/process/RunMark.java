package dev.orcaworkflow.execution.engine.process;

import java.util.UUID;

/**
 * By what a run's processes are known: every one of them carries it in its environment, wherever it forked to.
 *
 * @param worker that started it
 * @param run job or trial
 * @param attempt its fencing token
 * @param portion numbers the processes of one attempt
 */
record RunMark(String worker, UUID run, int attempt, int portion) {
    static final String ATTEMPT = "WORKFLOW_ATTEMPT";
    static final String WORKER = "WORKFLOW_WORKER";

    String attemptValue() {
        return run + "/" + attempt + "/" + portion;
    }

    /** As it stands in an environment. */
    String entry() {
        return ATTEMPT + "=" + attemptValue();
    }
}
