package dev.orcaworkflow.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** Looks at the beginning of every line, as bytes: an ASCII word is the same in every encoding of these files. */
final class RootLines {
    private static final int LONGEST = 64;
    private static final String BYTE_ORDER_MARK =
            new String("\uFEFF".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    private RootLines() {}

    /** Whether a line begins, without indentation, with a key that is wanted; a colon has to follow it. */
    static boolean anyKey(InputStream in, Predicate<String> wanted) throws IOException {
        StringBuilder line = new StringBuilder(LONGEST);
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n' || b == '\r') {
                if (isKey(line, wanted)) {
                    return true;
                }
                line.setLength(0);
            } else if (line.length() < LONGEST) {
                line.append((char) b);
            }
        }
        return isKey(line, wanted);
    }

    /** A byte order mark before the first line does not hide it, nor do quotes around the key. */
    private static boolean isKey(CharSequence line, Predicate<String> wanted) {
        String text = line.toString().replace(BYTE_ORDER_MARK, "");
        int colon = text.indexOf(':');
        return colon > 0 && wanted.test(unquoted(text.substring(0, colon).stripTrailing()));
    }

    private static String unquoted(String key) {
        boolean quoted = key.length() > 1 && (key.charAt(0) == '"' || key.charAt(0) == '\'');
        return quoted && key.charAt(key.length() - 1) == key.charAt(0) ? key.substring(1, key.length() - 1) : key;
    }
}
