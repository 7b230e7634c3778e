package dev.orcaworkflow.execution.engine.catenary.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTextTest {
    private static final long SEED = 7;

    @ParameterizedTest
    @CsvSource({
        "1105.3733577, 6, 1105.373358",
        "-2.5, 2, -2.50",
        "-0.0000001, 3, 0.000",
        "0.9999999, 3, 1.000",
        "12, 0, 12",
        "1.0E9, 1, 1000000000.0"
    })
    void writesNumbersWithoutAnExponent(double value, int decimals, String text) {
        assertThat(CsvText.number(value, decimals)).isEqualTo(text);
    }

    @Test
    void agreesWithTheSlowFormatting() {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(7));
            assertThat(Double.parseDouble(CsvText.number(value, 6)))
                    .as("seed %d", SEED)
                    .isCloseTo(
                            Double.parseDouble(String.format(Locale.ROOT, "%.6f", value)),
                            org.assertj.core.api.Assertions.within(1.1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"plain | plain", "a, b | 'a, b'"},
            quoteCharacter = '#')
    void quotesOnlyWhatNeedsIt(String text, String written) {
        assertThat(CsvText.quoted(text)).isEqualTo(written.replace('\'', '"'));
    }
}
