package dev.orcaworkflow.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd()", "+1", "-1", "@SUM(A1)", "\tx"})
    void disarmsWhatASpreadsheetWouldRun(String text) {
        assertThat(Csv.cell(text)).startsWith("'" + text.charAt(0));
    }

    @Test
    void leavesNegativeNumbersAlone() {
        assertThat(Csv.cell(-2.5)).isEqualTo("-2.5");
    }

    @Test
    void quotesWhatWouldSplitALine() {
        assertThat(Csv.line("a,b", "say \"no\"", "two\nlines", null))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\r\n");
    }
}
