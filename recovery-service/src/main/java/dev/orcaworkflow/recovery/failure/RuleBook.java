package dev.orcaworkflow.recovery.failure;

import java.util.List;
import java.util.Map;

/** Fine classes by id, and the rules in the order in which they are tried. */
record RuleBook(Map<String, FineClass> classes, List<FailureRule> rules) {
    /** The class of what no rule knows; every book has it. */
    static final String UNKNOWN = "unknown";

    RuleBook {
        classes = Map.copyOf(classes);
        rules = List.copyOf(rules);
    }

    FineClass unknown() {
        return classes.get(UNKNOWN);
    }
}
