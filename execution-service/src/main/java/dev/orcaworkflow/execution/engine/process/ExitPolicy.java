package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.contracts.Evidence;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the end of a process means: our own reasons first, then what the program reported, then its exit code, and text
 * only where nothing else speaks. Pure.
 *
 * @param successCodes exit codes of a success
 * @param limit that it was given
 */
record ExitPolicy(Set<Integer> successCodes, Duration limit) {
    private static final int SIGNALLED = 128;
    private static final Set<Integer> LICENCE_CODES = Set.of(69, 75);
    private static final Set<Integer> ABSENT_CODES = Set.of(126, 127);
    private static final Set<Integer> CRASHES = Set.of(4, 6, 7, 8, 11);

    /** OrcFxAPI's stLicensingError. */
    private static final Set<String> LICENCE_STATUS = Set.of("25", "STLICENSINGERROR", "LICENCE_DENIED");

    private static final Pattern STATUS = Pattern.compile("Error code: (\\d+)");
    private static final Pattern LICENCE_TEXT = Pattern.compile(
            "(?i)\\blicen[cs]e\\b[^\\n]{0,40}\\b(not available|unavailable|denied|could not be obtained)|"
                    + "\\bno licen[cs]e(s)? (is |are )?available|\\bError code: 25\\b");
    private static final Pattern EXCEPTION = Pattern.compile("^([\\w.]+?)(?::\\s*(.*))?$", Pattern.DOTALL);

    ExitDecision decide(Ending ending, RunVerdict verdict) {
        Optional<ExitDecision> ours = ours(ending);
        if (ours.isPresent()) {
            return ours.get();
        }
        Optional<ExitDecision> licence = licence(ending);
        if (licence.isPresent()) {
            return licence.get();
        }
        int code = ending.exitCode().orElseThrow();
        if (verdict.refused()
                || ending.verdict().map(said -> said.equalsIgnoreCase("FAIL")).orElse(false)) {
            return failed(
                    ending,
                    "RESULT_REJECTED",
                    null,
                    null,
                    "The engine refuses its own results: "
                            + (verdict.reason() == null ? "verdict " + verdict.verdict() : verdict.reason()));
        }
        if (!successCodes.contains(code)) {
            return new ExitDecision.Failed(bad(ending, code));
        }
        if (verdict.mock()) {
            return failed(
                    ending, "FALSE_SUCCESS", null, null, "The engine says that nothing was computed: mock is true");
        }
        boolean explained = !ending.errors().isEmpty()
                && ending.forbidden() != null
                && ending.forbidden().startsWith("Traceback");
        return ending.forbidden() == null || explained
                ? new ExitDecision.Believed()
                : failed(
                        ending,
                        "FALSE_SUCCESS",
                        null,
                        null,
                        "Exit code %d, but its log says '%s'".formatted(code, ending.forbidden()));
    }

    private Optional<ExitDecision> ours(Ending ending) {
        return switch (ending.cause()) {
            case EXIT -> Optional.empty();
            case TIMEOUT -> Optional.of(outOfTime(ending));
            case STALL ->
                Optional.of(failed(
                        ending,
                        "STALLED",
                        null,
                        null,
                        "No event, no output and no processor time for too long; it hung and was ended after %.1f s"
                                .formatted(ending.seconds())));
            case MEMORY ->
                Optional.of(failed(
                        ending,
                        "OUT_OF_MEMORY",
                        null,
                        null,
                        "Took %d MiB of memory, more than it may, and was ended".formatted(ending.peakBytes() >> 20)));
            case DISK ->
                Optional.of(failed(
                        ending, "RESOURCE", null, null, "Wrote more into its folder than it may, and was ended"));
            case LOST ->
                Optional.of(failed(ending, "ENGINE_CRASH", null, null, "Its process is gone and left no exit record"));
        };
    }

    /** More time helps a simulation that goes on, and none whose step shrinks. */
    private ExitDecision outOfTime(Ending ending) {
        String message = "Took longer than its limit of %.1f s and was ended".formatted(limit.toMillis() / 1e3);
        return failed(
                ending,
                ending.pace().shrinks() ? "STEP_SHRINKING" : "PROCESSING_TIMEOUT",
                null,
                null,
                ending.pace().isKnown() ? message + "; " + ending.pace().words() : message);
    }

    /** Before anything is done it waits for a seat; afterwards it has failed in a way that can be taken up again. */
    private Optional<ExitDecision> licence(Ending ending) {
        boolean byEvent = ending.errors().stream()
                .anyMatch(error -> error.code() != null
                        && LICENCE_STATUS.contains(error.code().toUpperCase(Locale.ROOT)));
        boolean byCode = ending.exitCode().isPresent()
                && LICENCE_CODES.contains(ending.exitCode().getAsInt());
        boolean byText = ending.logTail() != null
                && LICENCE_TEXT.matcher(ending.logTail()).find();
        if (!byEvent && !byCode && !byText) {
            return Optional.empty();
        }
        String message = line(ending, LICENCE_TEXT).orElse("The engine was refused a licence");
        return Optional.of(
                ending.ended().isEmpty()
                        ? new ExitDecision.Denied(evidence(ending, "LICENCE_DENIED", null, null, message))
                        : failed(
                                ending,
                                "LICENCE_UNAVAILABLE",
                                null,
                                null,
                                "Lost its licence while it ran: " + message));
    }

    private static Optional<String> line(Ending ending, Pattern pattern) {
        return ending.logTail() == null
                ? Optional.empty()
                : ending.logTail()
                        .lines()
                        .filter(line -> pattern.matcher(line).find())
                        .findFirst();
    }

    private static Evidence bad(Ending ending, int code) {
        Optional<EngineEvent.Error> reported =
                ending.errors().stream().filter(error -> error.item() == null).reduce((_, last) -> last);
        if (reported.isPresent()) {
            EngineEvent.Error error = reported.get();
            return evidence(ending, error.code(), error.exceptionType(), error.modelState(), error.message());
        }
        if (ABSENT_CODES.contains(code)) {
            return evidence(
                    ending,
                    "ENGINE_ABSENT",
                    null,
                    null,
                    "The program is not there or may not be executed: " + lastLine(ending));
        }
        if (ending.exception() != null) {
            return ofTrace(ending);
        }
        if (code > SIGNALLED && CRASHES.contains(code - SIGNALLED)) {
            return evidence(ending, "ENGINE_CRASH", null, null, "Crashed by signal " + (code - SIGNALLED));
        }
        return evidence(ending, null, null, null, "Ended with exit code %d: %s".formatted(code, lastLine(ending)));
    }

    private static Evidence ofTrace(Ending ending) {
        Matcher exception = EXCEPTION.matcher(ending.exception());
        if (!exception.matches()) {
            return evidence(ending, null, null, null, ending.exception());
        }
        String type = exception.group(1).substring(exception.group(1).lastIndexOf('.') + 1);
        Matcher status = STATUS.matcher(ending.logTail());
        String code = type.equals("DLLError") && status.find() ? status.group(1) : null;
        String message = exception.group(2) == null || exception.group(2).isBlank()
                ? code == null ? type : "OrcFxAPI status " + code + ": " + lastLine(ending)
                : exception.group(2);
        return evidence(ending, code, type, null, message);
    }

    private static String lastLine(Ending ending) {
        return ending.logTail() == null
                ? "it said nothing"
                : ending.logTail()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .reduce((_, last) -> last)
                        .orElse("it said nothing");
    }

    private static ExitDecision.Failed failed(Ending ending, String code, String type, String state, String message) {
        return new ExitDecision.Failed(evidence(ending, code, type, state, message));
    }

    static Evidence evidence(Ending ending, String code, String type, String state, String message) {
        Integer exit = ending.exitCode().isPresent() ? ending.exitCode().getAsInt() : null;
        boolean own = ending.cause() != Ending.Cause.EXIT;
        return new Evidence(
                own ? null : exit, ownSignal(ending).orElse(null), code, type, state, message, ending.logTail());
    }

    /** That ended it; one that we sent says nothing about the program. */
    static Optional<Integer> ownSignal(Ending ending) {
        int code = ending.exitCode().orElse(0);
        return ending.cause() == Ending.Cause.EXIT && code > SIGNALLED && code <= SIGNALLED + 64
                ? Optional.of(code - SIGNALLED)
                : Optional.empty();
    }
}
