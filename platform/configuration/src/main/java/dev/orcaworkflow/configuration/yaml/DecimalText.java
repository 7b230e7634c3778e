package dev.orcaworkflow.configuration.yaml;

import java.util.OptionalDouble;

/** Numbers read from the raw text, as OrcaFlex reads them: {@code 711.2e3} is a number whatever YAML thinks. */
public final class DecimalText {
    private DecimalText() {}

    /** Decimal notation only; {@code Infinity} counts, hexadecimal, NaN and Java's suffixes do not. */
    public static OptionalDouble parse(String text) {
        if (looksDecimal(text)) {
            try {
                return OptionalDouble.of(Double.parseDouble(text));
            } catch (NumberFormatException _) {
                return OptionalDouble.empty();
            }
        }
        return switch (text) {
            case "Infinity", "+Infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-Infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            case String _ -> OptionalDouble.empty();
        };
    }

    private static boolean looksDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
