package dev.orcaworkflow.validation.batch;

import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the first stored record of a batch fixes for all of it.
 *
 * @param size number of configurations, or null for an open batch
 * @param maxWorkers most jobs at once, or null
 */
public record BatchTerms(Integer size, Mode mode, Integer maxWorkers, String stopOn) {

    public static BatchTerms of(BatchSettings settings) {
        return new BatchTerms(settings.size(), settings.mode(), settings.maxWorkers(), settings.stopOn());
    }

    /** The settings of one record under these terms; what belongs to the record alone stays its own. */
    public BatchSettings impose(BatchSettings own) {
        return new BatchSettings(
                size,
                mode,
                maxWorkers,
                own.priority(),
                stopOn,
                own.recovery(),
                own.tolerance(),
                own.purpose(),
                own.submittedBy(),
                own.limits(),
                own.reuse());
    }

    /** Each term in which {@code other} differs, as a sentence; empty when they agree. */
    public List<String> differencesFrom(BatchTerms other) {
        List<String> differences = new ArrayList<>();
        compare(differences, "batch-size", size, other.size);
        compare(differences, "mode", mode, other.mode);
        compare(differences, "max-workers", maxWorkers, other.maxWorkers);
        compare(differences, "stop-on", stopOn, other.stopOn);
        return differences;
    }

    private static void compare(List<String> differences, String header, Object fixed, Object asked) {
        if (!Objects.equals(fixed, asked)) {
            differences.add("%s stays %s instead of %s".formatted(header, shown(fixed), shown(asked)));
        }
    }

    private static String shown(Object value) {
        return switch (value) {
            case null -> "unset";
            case Mode mode -> mode == Mode.PARALLEL ? "parallel" : "sequential";
            case Object other -> other.toString();
        };
    }
}
