package dev.orcaworkflow.recovery.failure;

import java.util.Locale;

/** What a rule may look at, the most telling first. */
enum EvidenceKind {
    /** The engine's own code, or the rule of a gate that found something. */
    CODE,
    EXIT_CODE,
    SIGNAL,
    /** Status code of OrcFxAPI. */
    STATUS,
    EXCEPTION,
    MODEL_STATE,
    /** The first quoted value of the message, whole. */
    QUOTED,
    /** The message as it came, anywhere. */
    TEXT,
    /** The last lines of the engine's log, anywhere. */
    LOG,
    /** The message with paths and quoted values stripped, from its first letter. */
    MESSAGE;

    /** As rule files write it, for example {@code exit-code}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How far a rule is trusted whose first condition is of this kind, unless the rule says otherwise. */
    double trust() {
        return switch (this) {
            case CODE, STATUS -> 1.0;
            case EXIT_CODE, SIGNAL, EXCEPTION, MODEL_STATE -> 0.9;
            case QUOTED, TEXT, LOG, MESSAGE -> 0.8;
        };
    }

    /** Kinds are weighed in their order; what was printed is one kind, whichever part of it a rule looks at. */
    int weight() {
        return switch (this) {
            case CODE, EXIT_CODE, SIGNAL, STATUS, EXCEPTION, MODEL_STATE -> ordinal();
            case QUOTED, TEXT, LOG, MESSAGE -> QUOTED.ordinal();
        };
    }
}
