package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.contracts.Evidence;

/** What the end of a process means. */
sealed interface ExitDecision {
    /** It says that all went well; its files have to say the same. */
    record Believed() implements ExitDecision {}

    /** It was refused a licence before it had done anything. */
    record Denied(Evidence evidence) implements ExitDecision {}

    record Failed(Evidence evidence) implements ExitDecision {}
}
