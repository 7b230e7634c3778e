package dev.orcaworkflow.recovery.failure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Fine classes by id, and the rules in the order in which they are tried: the most telling kind of evidence first, rules
 * of one kind as they were written.
 *
 * @param lastResorts what is tried when no rule knows the failure and nothing in message or log says more
 */
record RuleBook(Map<String, FineClass> classes, List<FailureRule> rules, List<FailureRule> lastResorts) {
    /** The class of what no rule knows; every book has it. */
    static final String UNKNOWN = "unknown";

    static RuleBook of(Map<String, FineClass> classes, List<FailureRule> rules) {
        return new RuleBook(
                Map.copyOf(classes),
                rules.stream()
                        .filter(rule -> !rule.isLastResort())
                        .sorted(Comparator.comparingInt(FailureRule::weight))
                        .toList(),
                rules.stream().filter(FailureRule::isLastResort).toList());
    }

    /** With other rules that go before these among rules of one kind of evidence. */
    RuleBook after(RuleBook first) {
        return of(
                first.classes(),
                Stream.of(first.rules(), first.lastResorts(), rules, lastResorts)
                        .flatMap(List::stream)
                        .toList());
    }

    FineClass unknown() {
        return classes.get(UNKNOWN);
    }
}
