package dev.orcaworkflow.configuration.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNamesTest {
    private static final List<String> KEYS = List.of("pattern", "extension", "input_directory", "flag");

    @ParameterizedTest(name = "{0} is a slip of {1}")
    @CsvSource({
        "patern, pattern",
        "extention, extension",
        "flga, flag",
        "input_dir, input_directory",
        "Pattern, pattern"
    })
    void explainsSlips(String written, String meant) {
        assertThat(NearestNames.slip(written, KEYS)).contains(meant);
    }

    @Test
    void doesNotExplainAWordOfItsOwn() {
        assertThat(NearestNames.slip("colour", KEYS)).isEmpty();
    }

    @Test
    void listsTheNearestFirst() {
        assertThat(NearestNames.of("Mooring7", List.of("Semi", "Mooring10", "Mooring2"), 2))
                .containsExactly("Mooring2", "Mooring10");
    }

    @Test
    void foldsCaseSpacesAndSeparators() {
        assertThat(NameForm.onlyMatch("mooring 2", List.of("Mooring1", "Mooring2")))
                .contains("Mooring2");
        assertThat(NameForm.onlyMatch("mooring 2", List.of("Mooring_2", "Mooring2")))
                .isEmpty();
    }

    @Test
    void knowsAFamilyByItsNumbers() {
        assertThat(NameForm.sameFamily("Mooring3", List.of("Mooring1"))).isTrue();
        assertThat(NameForm.sameFamily("Line", List.of("Line1"))).isFalse();
        assertThat(NameForm.sameFamily("Strut3", List.of("Mooring1"))).isFalse();
    }
}
