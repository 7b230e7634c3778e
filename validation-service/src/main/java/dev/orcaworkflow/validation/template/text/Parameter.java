package dev.orcaworkflow.validation.template.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a template leaves open.
 *
 * @param otherwise the value where none is given; empty when one has to be
 * @param values what a choice takes
 * @param least smallest number, inclusive
 * @param most largest number, inclusive
 * @param renamedFrom the parameter's name in the version before, so that a migration carries its value over; or null
 * @param line where the template declares it
 */
public record Parameter(
        String name,
        ParameterType type,
        String description,
        Optional<ParameterValue> otherwise,
        List<String> values,
        OptionalDouble least,
        OptionalDouble most,
        String renamedFrom,
        int line) {

    public Parameter {
        values = List.copyOf(values);
    }

    /** Why the parameter does not take a value: a sentence with name, value and what is expected; empty when it does. */
    public Optional<String> refusal(ParameterValue given) {
        ParameterValue value = type.understood(given);
        return type.takes(value) && isAllowed(value)
                ? Optional.empty()
                : Optional.of("parameter '%s' is %s: expected %s".formatted(name, given.shown(), expected()));
    }

    private boolean isAllowed(ParameterValue value) {
        return switch (value) {
            case ParameterValue.None _ -> otherwise.filter(value::equals).isPresent();
            case ParameterValue.Many _ -> true;
            case ParameterValue.One(String text) ->
                type == ParameterType.CHOICE ? values.contains(text) : isInRange(text);
        };
    }

    private boolean isInRange(String text) {
        if (type != ParameterType.NUMBER && type != ParameterType.WHOLE) {
            return true;
        }
        double number = Double.parseDouble(text);
        return number >= least.orElse(Double.NEGATIVE_INFINITY) && number <= most.orElse(Double.POSITIVE_INFINITY);
    }

    /** For messages: {@code a whole number from 1 to 64}. */
    public String expected() {
        String range = (least.isPresent() ? " from " + plain(least.getAsDouble()) : "")
                + (most.isPresent() ? (least.isPresent() ? " to " : " up to ") + plain(most.getAsDouble()) : "");
        return type == ParameterType.CHOICE ? "one of " + String.join(", ", values) : type.expected() + range;
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
