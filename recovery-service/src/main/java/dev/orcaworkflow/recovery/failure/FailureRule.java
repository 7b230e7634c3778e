package dev.orcaworkflow.recovery.failure;

import java.util.List;

/**
 * If all of this holds, it is that.
 *
 * @param confidence 0 to 1
 */
record FailureRule(String id, List<Condition> conditions, FineClass meaning, double confidence) {
    boolean fits(Clues clues) {
        return conditions.stream().allMatch(condition -> condition.holds(clues));
    }
}
