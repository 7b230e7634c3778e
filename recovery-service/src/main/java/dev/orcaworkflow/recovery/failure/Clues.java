package dev.orcaworkflow.recovery.failure;

import dev.orcaworkflow.contracts.Evidence;
import java.util.Locale;
import java.util.Objects;

/** The evidence of a failure in the form that rules look at. */
record Clues(String code, String status, Evidence evidence, Wording wording) {

    static Clues of(Evidence evidence) {
        Wording wording = Wording.of(evidence.message());
        String code = evidence.engineCode();
        boolean numeric = code != null && code.matches("\\d+");
        return new Clues(
                code == null || numeric ? null : canonical(code), numeric ? code : wording.status(), evidence, wording);
    }

    /** Case and separators do not count in codes: {@code OBJECT_ABSENT} is {@code object-absent}. */
    static String canonical(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Null when there is no evidence of that kind. */
    String value(EvidenceKind kind) {
        return switch (kind) {
            case CODE -> code;
            case EXIT_CODE -> Objects.toString(evidence.exitCode(), null);
            case SIGNAL -> Objects.toString(evidence.signal(), null);
            case STATUS -> status;
            case EXCEPTION -> simpleName(evidence.exceptionType());
            case MODEL_STATE -> evidence.modelState();
            case QUOTED -> wording.quoted();
            case TEXT -> wording.text();
            case MESSAGE -> wording.plain();
        };
    }

    private static String simpleName(String type) {
        return type == null ? null : type.substring(type.lastIndexOf('.') + 1);
    }
}
