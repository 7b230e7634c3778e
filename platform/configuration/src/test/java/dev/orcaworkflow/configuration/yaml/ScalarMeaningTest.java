package dev.orcaworkflow.configuration.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.yaml.ScalarMeaning.Bool;
import dev.orcaworkflow.configuration.yaml.ScalarMeaning.Int;
import dev.orcaworkflow.configuration.yaml.ScalarMeaning.Moment;
import dev.orcaworkflow.configuration.yaml.ScalarMeaning.Null;
import dev.orcaworkflow.configuration.yaml.ScalarMeaning.Real;
import dev.orcaworkflow.configuration.yaml.ScalarMeaning.Text;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values as PyYAML 6.0.3's safe loader gives them. */
class ScalarMeaningTest {

    static Stream<Arguments> literals() {
        return Stream.of(
                is("True", new Bool(true)),
                is("TRUE", new Bool(true)),
                is("Yes", new Bool(true)),
                is("on", new Bool(true)),
                is("NO", new Bool(false)),
                is("y", new Text("y")),
                is("tRUE", new Text("tRUE")),
                is("NULL", new Null()),
                is("~", new Null()),
                is("", new Null()),
                is("nULL", new Text("nULL")),
                is("1e-6", new Text("1e-6")),
                is("100e-6", new Text("100e-6")),
                is("61.44e6", new Text("61.44e6")),
                is("1.0e+3", new Real(1000)),
                is("1.5e-6", new Real(1.5e-6)),
                is("1.10", new Real(1.1)),
                is("1.", new Real(1)),
                is(".5", new Real(0.5)),
                is("-.5", new Text("-.5")),
                is("1_000.5", new Real(1000.5)),
                is("01", new Int(BigInteger.ONE)),
                is("010", integer(8)),
                is("0123", integer(83)),
                is("08", new Text("08")),
                is("-0x1F", integer(-31)),
                is("0b101", integer(5)),
                is("0o17", new Text("0o17")),
                is("1_000", integer(1000)),
                is("12:30", integer(750)),
                is("1:30", integer(90)),
                is("12:30:00", integer(45000)),
                is("-1:30", integer(-90)),
                is("1:30.5", new Real(90.5)),
                is("2025-01-17", new Moment("2025-01-17")),
                is("2025-01-17 10:00:00", new Moment("2025-01-17 10:00:00")),
                is("2025-1-17", new Text("2025-1-17")),
                is(".inf", new Real(Double.POSITIVE_INFINITY)),
                is("-.INF", new Real(Double.NEGATIVE_INFINITY)),
                is(".nan", new Real(Double.NaN)),
                is("NaN", new Text("NaN")),
                is("Infinity", new Text("Infinity")),
                is("+", new Text("+")));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("literals")
    void meansWhatPythonReads(String literal, ScalarMeaning meaning) {
        assertThat(plain(literal).meaning()).isEqualTo(meaning);
    }

    @Test
    void takesEverythingInQuotesForText() {
        YamlScalar quoted = new YamlScalar("True", ScalarStyle.SINGLE_QUOTED, null, Position.wholeFile("a.yml"));

        assertThat(quoted.meaning()).isEqualTo(new Text("True"));
    }

    @Test
    void takesATaggedTextForText() {
        YamlScalar tagged = new YamlScalar("12", ScalarStyle.PLAIN, "str", Position.wholeFile("a.yml"));

        assertThat(tagged.meaning()).isEqualTo(new Text("12"));
    }

    @Test
    void holdsANonEmptyStringForTrue() {
        YamlScalar quoted = new YamlScalar("False", ScalarStyle.DOUBLE_QUOTED, null, Position.wholeFile("a.yml"));

        assertThat(PythonValues.truth(quoted)).isTrue();
        assertThat(PythonValues.truth(plain("False"))).isFalse();
    }

    private static YamlScalar plain(String text) {
        return new YamlScalar(text, ScalarStyle.PLAIN, null, Position.wholeFile("a.yml"));
    }

    private static Int integer(long value) {
        return new Int(BigInteger.valueOf(value));
    }

    private static Arguments is(String literal, ScalarMeaning meaning) {
        return Arguments.of(literal, meaning);
    }
}
