package dev.orcaworkflow.recovery.failure;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/**
 * An exception as Python prints it: {@code KeyError: 'summary_settings'}, alone or at the end of a trace.
 *
 * @param type simple name
 * @param message {@code ""} when there is none
 */
record Thrown(String type, String message) {
    private static final int LONGEST = 20_000;

    /** Those that do not say by their name that they are one stand behind. */
    private static final String NAMED =
            "(?:[A-Za-z_]\\w*\\.)*([A-Z_]\\w*(?:Error|Exception|Interrupt|Warning|Exceeded|Expired|Timeout)"
                    + "|BrokenProcessPool|BrokenExecutor|BadZipFile|KilledWorker|RemoteDisconnected|com_error|gaierror)";

    private static final Pattern LEADING = Pattern.compile("(?s)^\\s*" + NAMED + "(?::\\s?(.*))?$");
    /** As {@code print(type, value)} and {@code repr} write it. */
    private static final Pattern SHOWN = Pattern.compile(
            "(?s)^\\s*(?:error:\\s*)?(?:<class '" + NAMED + "'>:?\\s*(.*)|" + NAMED + "\\((.*)\\)\\s*)$");

    private static final Pattern LINE = Pattern.compile("(?m)^" + NAMED + "(?::[ \\t]?(.*))?$");
    private static final Pattern TRACE = Pattern.compile("^\\s*Traceback \\(most recent call last\\)");

    /** What a message says was thrown, when it begins with that or is a trace. */
    static Optional<Thrown> leading(String message) {
        if (message == null) {
            return Optional.empty();
        }
        if (TRACE.matcher(message).find()) {
            return lastIn(message);
        }
        String head = message.length() <= LONGEST ? message : message.substring(0, LONGEST);
        Matcher matcher = LEADING.matcher(head);
        return matcher.matches() ? Optional.of(of(matcher.group(1), matcher.group(2))) : shown(head);
    }

    private static Optional<Thrown> shown(String head) {
        Matcher matcher = SHOWN.matcher(head);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                matcher.group(1) == null
                        ? of(matcher.group(3), matcher.group(4))
                        : of(matcher.group(1), matcher.group(2)));
    }

    /** The last exception that a log names at the beginning of a line, with the lines that follow it. */
    static Optional<Thrown> lastIn(String log) {
        if (log == null) {
            return Optional.empty();
        }
        String tail = log.length() <= LONGEST ? log : log.substring(log.length() - LONGEST);
        Matcher matcher = LINE.matcher(tail);
        Thrown last = null;
        while (matcher.find()) {
            String below = tail.substring(matcher.end());
            last = of(matcher.group(1), (matcher.group(2) == null ? "" : matcher.group(2)) + below);
        }
        return Optional.ofNullable(last);
    }

    private static Thrown of(String type, String message) {
        return new Thrown(type, message == null ? "" : message);
    }
}
