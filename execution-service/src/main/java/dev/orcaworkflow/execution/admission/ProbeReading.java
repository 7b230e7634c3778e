package dev.orcaworkflow.execution.admission;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a licence server's own program printed. Pure. */
sealed interface ProbeReading {
    record Seats(int total, int used) implements ProbeReading {}

    record Unreadable(String reason) implements ProbeReading {}

    /** @param pattern with the named groups {@code total} and {@code used} */
    static ProbeReading of(String output, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL | Pattern.CASE_INSENSITIVE)
                .matcher(output);
        if (!matcher.find()) {
            String begin = output.strip();
            return new Unreadable("The output does not match '%s'; it begins '%s'"
                    .formatted(pattern, begin.substring(0, Math.min(200, begin.length()))));
        }
        try {
            return new Seats(Integer.parseInt(matcher.group("total")), Integer.parseInt(matcher.group("used")));
        } catch (IllegalArgumentException e) {
            return new Unreadable("The pattern '%s' finds no numbers 'total' and 'used'".formatted(pattern));
        }
    }
}
