package dev.orcaworkflow.validation.template.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a parameter takes. */
public enum ParameterType {
    TEXT("a text"),
    NUMBER("a number"),
    WHOLE("a whole number"),
    FLAG("true or false"),
    /** As it stands in a configuration: relative to the configuration's folder, with {@code /}. */
    PATH("a path"),
    LIST("a list"),
    CHOICE("one of the listed values");

    private static final Pattern WHOLE_FORM = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern NUMBER_FORM = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern FLAG_FORM = Pattern.compile("(?i)true|false");

    private final String expected;

    ParameterType(String expected) {
        this.expected = expected;
    }

    /** For messages: {@code a whole number}. */
    String expected() {
        return expected;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ParameterType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
    }

    static String ids() {
        return Arrays.stream(values()).map(ParameterType::id).collect(Collectors.joining(", "));
    }

    /** A single word is a list of what stands between its commas; everything else stays as it came. */
    ParameterValue understood(ParameterValue value) {
        return this == LIST && value instanceof ParameterValue.One(String text) ? ParameterValue.split(text) : value;
    }

    boolean takes(ParameterValue value) {
        return switch (value) {
            case ParameterValue.None _ -> true;
            case ParameterValue.Many(var items) -> this == LIST && !items.isEmpty();
            case ParameterValue.One(String text) -> takes(text);
        };
    }

    private boolean takes(String text) {
        return switch (this) {
            case TEXT, CHOICE -> true;
            case PATH -> !text.isBlank();
            case NUMBER -> NUMBER_FORM.matcher(text).matches();
            case WHOLE -> WHOLE_FORM.matcher(text).matches();
            case FLAG -> FLAG_FORM.matcher(text).matches();
            case LIST -> false;
        };
    }

    /** Every value of the other type is one of this, too. */
    public boolean covers(ParameterType other) {
        return this == other
                || (this == NUMBER && other == WHOLE)
                || (this == TEXT && (other == PATH || other == CHOICE));
    }
}
