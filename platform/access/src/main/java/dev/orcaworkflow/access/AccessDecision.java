package dev.orcaworkflow.access;

/** What a request needs. */
public sealed interface AccessDecision {
    /** Nothing: probes and metrics, which tell nothing about anybody's work. */
    record Open() implements AccessDecision {}

    /** At least this role. */
    record Needs(Role role) implements AccessDecision {}

    /** Nobody may: no rule lists it. */
    record Unlisted() implements AccessDecision {}

    /** In a word: the role's name in a token, {@code none} or {@code unlisted}. */
    default String needed() {
        return switch (this) {
            case Open _ -> "none";
            case Needs(Role role) -> role.claim();
            case Unlisted _ -> "unlisted";
        };
    }
}
