package dev.orcaworkflow.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks at the beginning of every line, as bytes: an ASCII word is the same in every encoding of these files. */
final class RootLines {
    private static final List<String> KEYS = List.of("meta", "basename");
    private static final int LONGEST = 16;

    private RootLines() {}

    static boolean haveKey(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(LONGEST);
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n' || b == '\r') {
                if (begins(line)) {
                    return true;
                }
                line.setLength(0);
            } else if (line.length() < LONGEST) {
                line.append((char) b);
            }
        }
        return begins(line);
    }

    /** A byte order mark before the first line does not hide it, nor do quotes around the key. */
    private static boolean begins(CharSequence line) {
        String text = line.toString().replace(BYTE_ORDER_MARK, "").replaceAll("^['\"]", "");
        return KEYS.stream().anyMatch(key -> text.matches(key + "['\"]?\\s*:.*"));
    }

    private static final String BYTE_ORDER_MARK =
            new String("\uFEFF".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
}
