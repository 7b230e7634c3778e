package dev.orcaworkflow.configuration.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
    @TempDir
    Path root;

    private Study study;

    @BeforeEach
    void study() {
        study = new Study(root);
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource({
        "pattern: intact, pattern: intact_0",
        "output_directory: output, output_directory: elsewhere",
        "Label: tension, Label: other",
        "Label: M2, Label: Column",
        "not_contains: [base], 'not_contains: [base, x]'",
        "'[End A]', '[End A] # note'"
    })
    void isThatOfConfigurationsWhichDifferInPathsLabelsOrSelection(String before, String after) {
        assertThat(shape(Study.SOUND.replace(before, after))).isEqualTo(shape(Study.SOUND));
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource({
        "pattern: intact, pattern: damaged",
        "'[End A]', '[End B]'",
        "ObjectName: Mooring2, ObjectName: Mooring1",
        "Effective Tension, X",
        "summary: {flag: True}, 'summary: {flag: True}, RangeGraph: {flag: True}'",
        "basename: orcaflex_post_process, basename: orcaflex",
        "file_management:, 'engine: {accept: [vessel_held]}\nfile_management:'"
    })
    void isAnotherWhenStructureOrObjectsDiffer(String before, String after) {
        String changed = Study.SOUND.replace(before, after.replace("}, RangeGraph", "}\n    RangeGraph"));

        assertThat(shape(changed)).isNotEqualTo(shape(Study.SOUND)).hasSize(64);
    }

    @Test
    void isEmptyForAnUnreadableText() {
        assertThat(shape("a: [")).isEmpty();
    }

    private String shape(String text) {
        return study.check(text).shape();
    }
}
