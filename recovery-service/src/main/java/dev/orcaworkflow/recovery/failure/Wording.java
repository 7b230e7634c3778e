package dev.orcaworkflow.recovery.failure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message in the forms that rules and signatures need.
 *
 * @param text unwrapped: without the prefix that names the file, without the trace that follows; never null
 * @param plain with paths as {@code <path>} and quoted values as {@code ''}, so that no file name can decide
 * @param shape with paths as {@code <path>} and numbers as {@code <n>}, but with the names that were quoted
 * @param quoted first quoted value, or null
 * @param status status code of OrcFxAPI in the message, or null
 * @param numbers other numbers that say what happened
 */
record Wording(String text, String plain, String shape, String quoted, String status, PrintedNumbers numbers) {
    /** Longer messages are cut: what matters stands at the beginning, and matching stays cheap. */
    private static final int LONGEST = 2000;

    private static final Pattern TRACE = Pattern.compile("\\R\\s*+Trace(?:back)?[ :(]");
    /** Advice of digitalmodel's errors names locks, disks and licences whatever happened. */
    private static final Pattern ADVICE = Pattern.compile("\\R(?:Context|Suggestions):");
    /** They keep the error that they were raised for, as Python writes a string. */
    private static final Pattern CAUSE =
            Pattern.compile("\\RContext: \\{[^\\n]{0,1000}?'error': ['\"]([^'\"\\n]{1,1000})['\"]");

    /** What a logger puts before a message: time, level and name, in the orders that Python's loggers have. */
    private static final Pattern LOGGED = Pattern.compile(
            "^(?:\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d[T ][\\d:.,]+Z?\\]?[ :|-]*)?(?:[\\w.]{1,60} - )?"
                    + "(?:\\[(?:ERROR|CRITICAL|FATAL|WARNING|INFO)\\]:?\\s*"
                    + "|(?:ERROR|CRITICAL|FATAL|WARNING|INFO)(?::[\\w.]{1,60}:|\\s*[:|]\\s*|\\s+-\\s+(?:[\\w.]{1,60} - )?))");

    private static final Pattern WRAPPING = Pattern.compile(
            "(?i)^(?:Error|Exception|Failure|Failed)"
                    + "(?: (?:occurred|while|when|in|during|to)){0,3} (?:post-?)?(?:process|analy[sz]|run)\\w* [^\\n]{1,400}?: ");

    /** As validation tells of a failed trial: engine and file, exit code and status of OrcFxAPI. */
    private static final Pattern TRIAL =
            Pattern.compile("^\\S+ did not get through [^\\n]{1,400}?: (?:exit code -?\\d{1,10}: )?(?:(\\d{1,3}): )?");

    /** How many others failed too says nothing about the kind of failure. */
    private static final Pattern COUNT = Pattern.compile("\\s*+\\(the first of \\d+ cases of \\d+ that failed\\)$");

    private static final Pattern STATUS = Pattern.compile("(?:^|\\R|[:(]\\s)Error code: (\\d{1,3})\\b");
    private static final Pattern QUOTED = Pattern.compile("(?<!\\w)'([^'\\n]*)'(?!\\w)|\"([^\"\\n]*)\"");
    private static final Pattern PATH = Pattern.compile("(?:\\b[A-Za-z]:)?[\\\\/]{1,2}[^\\s'\",;:]+"
            + "|\\b[\\w.-]+(?:[\\\\/]+[\\w.-]+)+"
            + "|\\b[\\w-]+\\.(?:sim|dat|ya?ml|csv|xlsx)\\b");
    private static final Pattern NAME = Pattern.compile("[\\w][\\w -]{0,60}");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.])[-+]?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?(?![\\w])");

    static Wording of(String message) {
        String text = unwrapped(message);
        Matcher status = STATUS.matcher(text);
        return new Wording(
                text,
                plain(text),
                shape(text),
                firstQuoted(text),
                status.find() ? status.group(1) : null,
                PrintedNumbers.in(text));
    }

    /** What is left when everything that only says where and when is taken off; {@code ""} for null. */
    static String unwrapped(String message) {
        String cut = message == null ? "" : message.strip();
        cut = cut.length() > LONGEST ? cut.substring(0, LONGEST) : cut;
        String told = tried(LOGGED.matcher(before(ADVICE, before(TRACE, cut))).replaceFirst("")) + cause(cut);
        return COUNT.matcher(WRAPPING.matcher(told).replaceFirst(""))
                .replaceFirst("")
                .strip();
    }

    private static String tried(String text) {
        Matcher trial = TRIAL.matcher(text);
        if (!trial.lookingAt()) {
            return text;
        }
        String status = trial.group(1) == null ? "" : "Error code: " + trial.group(1) + "\n";
        return status + text.substring(trial.end());
    }

    private static String cause(String text) {
        Matcher cause = CAUSE.matcher(text);
        return cause.find() ? "\n" + cause.group(1).replace("\\n", "\n").strip() : "";
    }

    private static String before(Pattern end, String text) {
        Matcher matcher = end.matcher(text);
        return matcher.find() ? text.substring(0, matcher.start()) : text;
    }

    private static String plain(String text) {
        return PATH.matcher(QUOTED.matcher(text).replaceAll("''")).replaceAll("<path>");
    }

    private static String shape(String text) {
        String named = QUOTED.matcher(text).replaceAll(quoted -> Matcher.quoteReplacement(nameOnly(quoted.group())));
        String stripped = PATH.matcher(named).replaceAll("<path>");
        return NUMBER.matcher(stripped).replaceAll("<n>").replaceAll("\\s+", " ");
    }

    /** A quoted name belongs to the problem, a quoted path or sentence only to this case of it. */
    private static String nameOnly(String quoted) {
        String inner = quoted.substring(1, quoted.length() - 1);
        return NAME.matcher(inner).matches() ? "'" + inner + "'" : "''";
    }

    private static String firstQuoted(String text) {
        Matcher matcher = QUOTED.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
