package dev.orcaworkflow.configuration.yaml;

/** SnakeYAML counts code points, Java strings and editors' offsets count UTF-16 units. Equal in almost every file. */
final class CodePoints {
    private final String text;
    private final boolean plain;
    private int knownPoint;
    private int knownOffset;

    CodePoints(String text) {
        this.text = text;
        this.plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    /** Cheap when asked in ascending order. */
    int toOffset(int codePoint) {
        if (plain) {
            return codePoint;
        }
        int from = codePoint >= knownPoint ? knownOffset : 0;
        int steps = codePoint >= knownPoint ? codePoint - knownPoint : codePoint;
        knownOffset = text.offsetByCodePoints(from, Math.min(steps, text.codePointCount(from, text.length())));
        knownPoint = codePoint;
        return knownOffset;
    }
}
