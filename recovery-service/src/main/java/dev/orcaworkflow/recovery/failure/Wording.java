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
 */
record Wording(String text, String plain, String shape, String quoted, String status) {
    /** Longer messages are cut: what matters stands at the beginning, and matching stays cheap. */
    private static final int LONGEST = 2000;

    private static final Pattern TRACE = Pattern.compile("\\s*\\R\\s*Trace(?:back)?[ :(]");
    private static final Pattern WRAPPING = Pattern.compile("^(?:Error processing|Failed to process) [^\\n]{1,400}?: ");
    /** How many others failed too says nothing about the kind of failure. */
    private static final Pattern COUNT = Pattern.compile("\\s*\\(the first of \\d+ cases of \\d+ that failed\\)$");

    private static final Pattern STATUS = Pattern.compile("^(?:OrcFxAPI\\.DLLError:\\s*)?Error code: (\\d{1,3})\\b");
    private static final Pattern QUOTED = Pattern.compile("(?<!\\w)'([^'\\n]*)'(?!\\w)|\"([^\"\\n]*)\"");
    private static final Pattern PATH = Pattern.compile("(?:\\b[A-Za-z]:)?[\\\\/]{1,2}[^\\s'\",;:]+"
            + "|\\b[\\w.-]+(?:[\\\\/]+[\\w.-]+)+"
            + "|\\b[\\w-]+\\.(?:sim|dat|ya?ml|csv|xlsx)\\b");
    private static final Pattern NAME = Pattern.compile("[\\w][\\w -]{0,60}");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.])[-+]?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?(?![\\w])");

    static Wording of(String message) {
        String text = unwrapped(message == null ? "" : message);
        Matcher status = STATUS.matcher(text);
        return new Wording(text, plain(text), shape(text), firstQuoted(text), status.find() ? status.group(1) : null);
    }

    private static String unwrapped(String message) {
        String cut = message.strip();
        cut = cut.length() > LONGEST ? cut.substring(0, LONGEST) : cut;
        Matcher trace = TRACE.matcher(cut);
        String head = trace.find() ? cut.substring(0, trace.start()) : cut;
        return COUNT.matcher(WRAPPING.matcher(head).replaceFirst(""))
                .replaceFirst("")
                .strip();
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
