package dev.orcaworkflow.recovery.failure;

import java.util.Locale;

/** What a rule may look at, the most telling first. */
enum EvidenceKind {
    /** The engine's own code, or the rule of a gate that found something. */
    CODE,
    /** Of the process, or of one that the message tells of. */
    EXIT_CODE,
    /** Of the process, or of one that the message tells of. */
    SIGNAL,
    /** Status code of OrcFxAPI. */
    STATUS,
    /** Number under which Unix knows the error, in every language. */
    ERRNO,
    /** Number under which Windows knows the error, in every language. */
    WIN_ERROR,
    EXCEPTION,
    MODEL_STATE,
    /** The first quoted value of the message, whole. */
    QUOTED,
    /** The message as it came, anywhere. */
    TEXT,
    /** The last lines of the engine's log, anywhere. */
    LOG,
    /** The message with paths and quoted values stripped, from its first letter. */
    MESSAGE,
    /** The exception type once more, where neither message nor log says anything that is known. */
    OTHERWISE;

    /** As rule files write it, for example {@code exit-code}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A rule names the words that this may be; of the others it gives an expression. */
    boolean isTyped() {
        return switch (this) {
            case CODE, EXIT_CODE, SIGNAL, STATUS, ERRNO, WIN_ERROR, EXCEPTION, MODEL_STATE, OTHERWISE -> true;
            case QUOTED, TEXT, LOG, MESSAGE -> false;
        };
    }

    /** How far a rule is trusted whose first condition is of this kind, unless the rule says otherwise. */
    double trust() {
        return switch (this) {
            case CODE, STATUS -> 1.0;
            case EXIT_CODE, SIGNAL, ERRNO, WIN_ERROR, EXCEPTION, MODEL_STATE -> 0.9;
            case QUOTED, TEXT, LOG, MESSAGE -> 0.8;
            case OTHERWISE -> 0.4;
        };
    }

    /** Kinds are weighed in their order; what was printed is one kind, whichever part of it a rule looks at. */
    int weight() {
        return switch (this) {
            case CODE, EXIT_CODE, SIGNAL, STATUS, ERRNO, WIN_ERROR, EXCEPTION, MODEL_STATE, OTHERWISE -> ordinal();
            case QUOTED, TEXT, LOG, MESSAGE -> QUOTED.ordinal();
        };
    }
}
