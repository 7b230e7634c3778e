package dev.orcaworkflow.access;

/** Text from outside as one line of a log: no line ends, no other control characters, no more than anybody reads. */
final class OneLine {
    private static final int LONGEST = 300;

    private OneLine() {}

    static String of(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
