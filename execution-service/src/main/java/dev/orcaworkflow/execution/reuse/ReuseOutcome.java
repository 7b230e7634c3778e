package dev.orcaworkflow.execution.reuse;

import dev.orcaworkflow.contracts.Reuse;
import dev.orcaworkflow.execution.attempt.AttemptResult;
import java.util.Optional;

/** What was found in the place of a run. */
public sealed interface ReuseOutcome {
    /** It runs, and nobody asked for anything else. */
    record NotAsked() implements ReuseOutcome {}

    /** The files of the earlier run lie in the attempt's folder, verified, with a manifest of their own. */
    record Found(AttemptResult.Accepted result, Reuse reuse) implements ReuseOutcome {}

    /**
     * It runs, and says why it had to.
     *
     * @param key under which its own result may be found later
     */
    record Missed(Reuse reuse, String key) implements ReuseOutcome {}

    /** What is told of it. */
    default Optional<Reuse> told() {
        return switch (this) {
            case NotAsked _ -> Optional.empty();
            case Found found -> Optional.of(found.reuse());
            case Missed missed -> Optional.of(missed.reuse());
        };
    }

    default boolean isFound() {
        return switch (this) {
            case Found _ -> true;
            case NotAsked _, Missed _ -> false;
        };
    }
}
