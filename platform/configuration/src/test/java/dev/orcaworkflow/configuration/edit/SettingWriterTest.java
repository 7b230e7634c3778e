package dev.orcaworkflow.configuration.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingWriterTest {
    @ParameterizedTest
    @CsvSource({"Mooring1, Mooring1", "Line (1), Line (1)", "yes, '''yes'''", "1st, '''1st'''", "a: b, '''a: b'''"})
    void quotesANameThatMeansSomethingToYaml(String name, String written) {
        assertThat(Setting.name(name).text()).isEqualTo(written);
    }

    @Test
    void doublesAQuoteInsideAName() {
        assertThat(Setting.name("Tom's: line").text()).isEqualTo("'Tom''s: line'");
    }
}
