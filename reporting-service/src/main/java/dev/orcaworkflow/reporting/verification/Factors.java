package dev.orcaworkflow.reporting.verification;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.TreeMap;

/** Declared factors of a case for people, always in one order: {@code level 0, offset 20}. */
public final class Factors {
    private Factors() {}

    /** @param factors null when none were declared */
    public static String text(Map<String, String> factors) {
        return factors == null
                ? ""
                : new TreeMap<>(factors)
                        .entrySet().stream()
                                .map(factor -> factor.getKey() + " " + factor.getValue())
                                .collect(joining(", "));
    }
}
