package dev.orcaworkflow.recovery.failure;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;

/**
 * Numbers by which a message says what happened, in whatever language the rest of it is. Null where it names none.
 *
 * @param exitCode of a process that the message tells of, negative for a signal as Python has it
 * @param signal number of a signal
 * @param errno of Unix
 * @param winError of Windows
 */
record PrintedNumbers(Integer exitCode, Integer signal, String errno, String winError) {
    /** Windows prints its status codes unsigned, in decimal or in hexadecimal digits. */
    private static final Pattern EXIT = expression("(?:\\b(?:exit|exited with|returned|terminated with)(?: exit)?"
            + " (?:status|code)|\\bprocess exited|\\b(?:returncode|exitcode|errorlevel|exception code|rc ?=))"
            + "\\s*[:=]?\\s*(0x[0-9a-f]{8}|-?\\d{1,10})\\b");

    private static final List<Pattern> SIGNAL = List.of(
            expression("<Signals\\.SIG\\w+: (\\d{1,2})>"),
            expression("\\b(?:by|with|on|fatal|received) signal:? (\\d{1,2})\\b"));
    private static final Map<String, Integer> SIGNALS = Map.of(
            "INT", 2, "ILL", 4, "ABRT", 6, "BUS", 7, "FPE", 8, "KILL", 9, "SEGV", 11, "TERM", 15, "XCPU", 24, "XFSZ",
            25);
    private static final Pattern SIGNAL_NAME = Pattern.compile("\\bSIG([A-Z]{3,4})\\b");

    /** As Python, HDF5, Java, Rust and mount print it. */
    private static final List<Pattern> ERRNO = List.of(
            expression("\\[Errno (-?\\d{1,5})\\]"),
            expression("\\berrno\\s*[=:]\\s*(\\d{1,3})\\b"),
            expression("\\berror=(\\d{1,3}), "),
            expression("\\(os error (\\d{1,3})\\)"),
            expression("\\bmount error\\((\\d{1,3})\\)"));

    /** Python 2 writes {@code [Error 32]}. */
    private static final List<Pattern> WIN_ERROR = List.of(expression("\\[(?:WinError|Error) (\\d{1,5})\\]"));

    static PrintedNumbers in(String text) {
        String exit = first(List.of(EXIT), text);
        String signal = first(SIGNAL, text);
        return new PrintedNumbers(
                exit == null ? null : signed(exit),
                signal == null ? named(text) : Integer.valueOf(signal),
                first(ERRNO, text),
                first(WIN_ERROR, text));
    }

    private static int signed(String digits) {
        boolean hexadecimal = digits.length() > 2 && Character.toLowerCase(digits.charAt(1)) == 'x';
        return (int) (hexadecimal ? Long.parseLong(digits.substring(2), 16) : Long.parseLong(digits));
    }

    private static Integer named(String text) {
        Matcher matcher = SIGNAL_NAME.matcher(text);
        return matcher.find() ? SIGNALS.get(matcher.group(1)) : null;
    }

    private static String first(List<Pattern> patterns, String text) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse(null);
    }

    private static Pattern expression(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }
}
