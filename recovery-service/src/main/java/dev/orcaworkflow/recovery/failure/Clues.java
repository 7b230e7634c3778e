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
    /** A process that ends so says only that something failed; what its message tells of says more. */
    private static final int JUST_FAILED = 1;

    private static final int MOST_SIGNALS = 64;

    static Clues of(Evidence evidence) {
        String told = evidence.message();
        Optional<Thrown> written = Thrown.leading(told).or(() -> Thrown.leading(Wording.unwrapped(told)));
        String message = written.map(Thrown::message).orElse(told);
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

    /** The same job, with what was thrown last before it ended. */
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
            case EXIT_CODE -> Objects.toString(exitCode(), null);
            case SIGNAL -> Objects.toString(signal(), null);
            case STATUS -> status;
            case ERRNO -> wording.numbers().errno();
            case WIN_ERROR -> wording.numbers().winError();
            case EXCEPTION, OTHERWISE -> exception;
            case MODEL_STATE -> evidence.modelState();
            case QUOTED -> wording.quoted();
            case TEXT -> wording.text();
            case LOG -> evidence.logTail();
            case MESSAGE -> wording.plain();
        };
    }

    private Integer exitCode() {
        Integer printed = wording.numbers().exitCode();
        boolean telling = evidence.exitCode() != null && evidence.exitCode() != JUST_FAILED;
        return telling || printed == null ? evidence.exitCode() : printed;
    }

    /** Python gives the signal that ended a process as a negative exit code. */
    private Integer signal() {
        if (evidence.signal() != null) {
            return evidence.signal();
        }
        Integer exit = exitCode();
        return exit != null && exit < 0 && exit >= -MOST_SIGNALS
                ? Integer.valueOf(-exit)
                : wording.numbers().signal();
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
