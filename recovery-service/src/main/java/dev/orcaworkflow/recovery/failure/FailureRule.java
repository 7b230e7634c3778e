package dev.orcaworkflow.recovery.failure;

import java.util.List;

/**
 * If all of this holds, it is that.
 *
 * @param confidence 0 to 1
 */
record FailureRule(String id, List<Condition> conditions, FineClass meaning, double confidence) {
    /** Of the most telling evidence that it looks at. */
    int weight() {
        return conditions.getFirst().kind().weight();
    }

    /** It speaks only when nothing else did. */
    boolean isLastResort() {
        return conditions.getFirst().kind() == EvidenceKind.OTHERWISE;
    }

    boolean fits(Clues clues) {
        return conditions.stream().allMatch(condition -> condition.holds(clues));
    }
}
