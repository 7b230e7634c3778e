package dev.orcaworkflow.configuration.model;

import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.yaml.DecimalText;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A value of a model, with the file and line that it comes from. Numbers are read from the raw text as OrcaFlex reads
 * them: {@code 711.2e3} is a number, {@code ~} the default, {@code =5*4} an expression that nobody here evaluates.
 *
 * @param name of the field, for messages: {@code Lines[Mooring1].Length[1]}
 */
public record ModelValue(String name, YamlNode node) {

    public Position at() {
        return node.at();
    }

    /** {@code ~}, or nothing at all. */
    public boolean isDefault() {
        return node instanceof YamlScalar scalar
                && scalar.plain()
                && (scalar.text().equals("~") || scalar.text().isEmpty());
    }

    /**
     * Empty for {@code ~}.
     *
     * @throws ModelFault for an expression, the name of a data set, or any other text
     */
    public OptionalDouble number() {
        if (isDefault()) {
            return OptionalDouble.empty();
        }
        OptionalDouble number = DecimalText.parse(text());
        if (number.isEmpty()) {
            throw notANumber();
        }
        return number;
    }

    private ModelFault notANumber() {
        String text = text();
        return text.startsWith("=")
                ? fault("is the expression '" + text + "', which is not evaluated here", "write its value")
                : fault("is '" + text + "', not a number", "write a number; variable data sets are not read here");
    }

    /** @throws ModelFault when a list or a group of fields stands here */
    public String text() {
        if (node instanceof YamlScalar scalar) {
            return scalar.text();
        }
        throw fault("is a list or a group of fields where a single value is meant", null);
    }

    /** {@code Yes} or {@code No}. */
    public boolean flag() {
        return switch (text()) {
            case "Yes", "yes", "YES", "True", "true", "TRUE" -> true;
            case "No", "no", "NO", "False", "false", "FALSE" -> false;
            case String other -> throw fault("is '" + other + "', neither Yes nor No", null);
        };
    }

    /** The items of a list; a single value counts as a list of one. */
    public List<ModelValue> list() {
        if (node instanceof YamlSequence sequence) {
            return java.util.stream.IntStream.range(0, sequence.items().size())
                    .mapToObj(i -> new ModelValue(
                            name + "[" + (i + 1) + "]", sequence.items().get(i)))
                    .toList();
        }
        return List.of(this);
    }

    /** The fields below this value, as an object without a name of its own. */
    public ModelObject fields() {
        if (node instanceof YamlMapping mapping) {
            return new ModelObject(name, "", mapping);
        }
        throw fault("is a single value or a list where a group of fields is meant", null);
    }

    /** A fault at this value's place: {@code name} followed by {@code what}. */
    public ModelFault fault(String what, String fix) {
        return ModelFault.structure(at(), name + " " + what, fix);
    }
}
