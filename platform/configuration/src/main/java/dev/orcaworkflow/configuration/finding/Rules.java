package dev.orcaworkflow.configuration.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue of rules, as the rule reference prints it. */
public final class Rules {
    private Rules() {}

    public static List<Rule> all() {
        return List.of(Rule.values());
    }

    public static Optional<Rule> find(String id) {
        return Stream.of(Rule.values()).filter(rule -> rule.id().equals(id)).findFirst();
    }
}
