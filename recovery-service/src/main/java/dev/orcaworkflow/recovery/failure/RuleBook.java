package dev.orcaworkflow.recovery.failure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Fine classes by id, and the rules in the order in which they are tried: the most telling kind of evidence first, rules
 * of one kind as they were written.
 */
record RuleBook(Map<String, FineClass> classes, List<FailureRule> rules) {
    /** The class of what no rule knows; every book has it. */
    static final String UNKNOWN = "unknown";

    RuleBook {
        classes = Map.copyOf(classes);
        rules = rules.stream()
                .sorted(Comparator.comparingInt(FailureRule::weight))
                .toList();
    }

    FineClass unknown() {
        return classes.get(UNKNOWN);
    }
}
