package dev.orcaworkflow.configuration.yaml;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * The implicit types of PyYAML 6, pattern by pattern. Notably {@code 1e-6} and {@code 61.4e6} stay text, because its
 * floats want a point and a signed exponent, and {@code 12:30} is seven hundred and fifty.
 */
final class ScalarMeanings {
    private static final Map<String, Boolean> BOOLEANS = Map.ofEntries(
            Map.entry("yes", true),
            Map.entry("Yes", true),
            Map.entry("YES", true),
            Map.entry("no", false),
            Map.entry("No", false),
            Map.entry("NO", false),
            Map.entry("true", true),
            Map.entry("True", true),
            Map.entry("TRUE", true),
            Map.entry("false", false),
            Map.entry("False", false),
            Map.entry("FALSE", false),
            Map.entry("on", true),
            Map.entry("On", true),
            Map.entry("ON", true),
            Map.entry("off", false),
            Map.entry("Off", false),
            Map.entry("OFF", false));
    private static final Pattern INT = Pattern.compile("[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)"
            + "|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(?:[0-9][0-9_]*)\\.[0-9_]*(?:[eE][-+][0-9]+)?"
            + "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*"
            + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"
            + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?"
            + "(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?");

    private ScalarMeanings() {}

    static ScalarMeaning of(YamlScalar scalar) {
        if (scalar.tag() != null) {
            return tagged(scalar.tag(), scalar.text());
        }
        return scalar.plain() ? plain(scalar.text()) : new ScalarMeaning.Text(scalar.text());
    }

    private static ScalarMeaning tagged(String tag, String text) {
        return switch (tag) {
            case "int", "bool", "timestamp" -> plain(text);
            case "float" -> floating(text);
            case "null" -> new ScalarMeaning.Null();
            case "binary" -> new ScalarMeaning.Bytes(text);
            case String _ -> new ScalarMeaning.Text(text);
        };
    }

    /** Python's own {@code float()} takes {@code 5} and {@code 1e5}, which no implicit float is. */
    private static ScalarMeaning floating(String text) {
        OptionalDouble decimal = DecimalText.parse(text);
        return decimal.isPresent() ? new ScalarMeaning.Real(decimal.getAsDouble()) : plain(text);
    }

    /** False where PyYAML recognises a type and then cannot make a value of it. */
    static boolean constructible(YamlScalar scalar) {
        if (scalar.tag() == null) {
            return !scalar.plain() || !startsLikeADate(scalar.text()) || dateIsValid(scalar.meaning());
        }
        ScalarMeaning meaning = scalar.meaning();
        return switch (scalar.tag()) {
            case "int" -> meaning instanceof ScalarMeaning.Int;
            case "float" -> meaning instanceof ScalarMeaning.Real;
            case "bool" -> meaning instanceof ScalarMeaning.Bool;
            case "timestamp" -> meaning instanceof ScalarMeaning.Moment && dateIsValid(meaning);
            case String _ -> true;
        };
    }

    private static boolean startsLikeADate(String text) {
        return text.length() >= 8 && text.charAt(4) == '-' && Character.isDigit(text.charAt(0));
    }

    private static boolean dateIsValid(ScalarMeaning meaning) {
        return !(meaning instanceof ScalarMeaning.Moment moment) || Moments.valid(moment.value());
    }

    private static ScalarMeaning plain(String text) {
        if (isNull(text)) {
            return new ScalarMeaning.Null();
        }
        Boolean bool = BOOLEANS.get(text);
        if (bool != null) {
            return new ScalarMeaning.Bool(bool);
        }
        return mayBeNumber(text.charAt(0)) ? numberOrText(text) : new ScalarMeaning.Text(text);
    }

    private static boolean isNull(String text) {
        return text.isEmpty() || text.equals("~") || text.equals("null") || text.equals("Null") || text.equals("NULL");
    }

    private static boolean mayBeNumber(char first) {
        return first == '-' || first == '+' || first == '.' || (first >= '0' && first <= '9');
    }

    private static ScalarMeaning numberOrText(String text) {
        if (FLOAT.matcher(text).matches()) {
            return new ScalarMeaning.Real(real(text.replace("_", "")));
        }
        if (INT.matcher(text).matches()) {
            return integer(text);
        }
        return MOMENT.matcher(text).matches() ? new ScalarMeaning.Moment(text) : new ScalarMeaning.Text(text);
    }

    private static ScalarMeaning integer(String text) {
        String digits = text.replace("_", "");
        boolean negative = digits.startsWith("-");
        BigInteger size = magnitude(negative || digits.startsWith("+") ? digits.substring(1) : digits);
        return new ScalarMeaning.Int(negative ? size.negate() : size);
    }

    private static BigInteger magnitude(String digits) {
        if (digits.startsWith("0b")) {
            return parse(digits.substring(2), 2);
        }
        if (digits.startsWith("0x")) {
            return parse(digits.substring(2), 16);
        }
        if (digits.contains(":")) {
            return sexagesimal(digits);
        }
        return parse(digits, digits.startsWith("0") ? 8 : 10);
    }

    /** Underscores alone ({@code 0x_}) match PyYAML's pattern and then fail in its constructor; zero does no harm. */
    private static BigInteger parse(String digits, int radix) {
        return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits, radix);
    }

    private static BigInteger sexagesimal(String digits) {
        BigInteger total = BigInteger.ZERO;
        for (String part : digits.split(":", -1)) {
            total = total.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
        }
        return total;
    }

    private static double real(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".inf")) {
            return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (lower.equals(".nan")) {
            return Double.NaN;
        }
        return lower.contains(":") ? sexagesimalReal(lower) : Double.parseDouble(lower);
    }

    private static double sexagesimalReal(String text) {
        boolean negative = text.startsWith("-");
        double total = 0;
        for (String part : text.replaceFirst("^[-+]", "").split(":", -1)) {
            total = total * 60 + Double.parseDouble(part);
        }
        return negative ? -total : total;
    }
}
