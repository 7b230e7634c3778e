package dev.orcaworkflow.recovery.failure;

import dev.orcaworkflow.contracts.Evidence;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The evidence of a failure in the form that rules look at.
 *
 * @param exception simple name of the exception type, or null
 */
record Clues(String code, String status, String exception, Evidence evidence, Wording wording) {

    static Clues of(Evidence evidence) {
        Optional<Thrown> written = Thrown.leading(evidence.message());
        String message = written.map(Thrown::message).orElse(evidence.message());
        Wording wording = Wording.of(message);
        String type = evidence.exceptionType() == null
                ? written.map(Thrown::type).orElse(null)
                : simpleName(evidence.exceptionType());
        String code = evidence.engineCode();
        boolean numeric = code != null && code.matches("\\d+");
        return new Clues(
                code == null || numeric ? null : canonical(code),
                numeric ? code : wording.status(),
                type,
                evidence,
                wording);
    }

    /** The same job, with what its log says was thrown last. */
    Clues with(Thrown thrown) {
        return new Clues(code, status, thrown.type(), evidence, Wording.of(thrown.message()));
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
            case EXCEPTION -> exception;
            case MODEL_STATE -> evidence.modelState();
            case QUOTED -> wording.quoted();
            case TEXT -> wording.text();
            case LOG -> evidence.logTail();
            case MESSAGE -> wording.plain();
        };
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
