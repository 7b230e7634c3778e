package dev.orcaworkflow.configuration.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that can be read, but are not those that were meant, or do not go together. */
class SelectionMeaningTest {
    @TempDir
    Path root;

    private Study study;

    @BeforeEach
    void study() {
        study = new Study(root);
    }

    @Test
    void warnsThatAWholeNameIsOnlyAPartOfOthers() {
        study.folder().write("s/models/intact_00_long.yml", "BaseFile: intact_base.yml\n");

        assertThat(findings(Study.SOUND.replace("pattern: intact", "pattern: intact_00")))
                .containsExactly(
                        "a.yml:23:14 warning pattern-is-substring pattern 'intact_00' is the whole name of a file,"
                                + " but takes every name that contains it: intact_00_long.yml too"
                                + " (add 'regex: ^intact_00$' to the filters if that one file is meant)");
    }

    @Test
    void doesNotDoubtAPatternThatTakesOneFile() {
        assertThat(findings(Study.SOUND.replace("pattern: intact", "pattern: intact_00")))
                .isEmpty();
    }

    @Test
    void refusesModelsInDifferentUnits() {
        study.folder().write("s/models/intact_15.yml", "BaseFile: intact_base.yml\nGeneral: {UnitsSystem: US}\n");

        assertThat(findings(Study.SOUND))
                .containsExactly(
                        "a.yml:23:14 error units-mixed the models are in different units: SI in intact_00.yml, US in"
                                + " intact_15.yml; one table cannot hold both (select models of one system)");
    }

    @Test
    void warnsWhenTheWaterRisesAndTheVesselStays() {
        level("low", 0, 0);
        level("high", 2, 0);

        assertThat(findings(Study.SOUND.replace("pattern: intact", "pattern: level")))
                .containsExactly(
                        "a.yml:23:14 warning level-without-vessel the water level differs [0.0, 2.0], but not the"
                                + " height of the vessels (Semi at z 0) (move the vessels with the water, or say why they"
                                + " stay)");
    }

    @Test
    void findsNothingWhenTheVesselRisesWithTheWater() {
        level("low", 0, 0);
        level("high", 2, 2);

        assertThat(findings(Study.SOUND.replace("pattern: intact", "pattern: level")))
                .isEmpty();
    }

    private void level(String name, int level, int z) {
        study.folder().write("s/models/level_" + name + ".yml", """
            BaseFile: intact_base.yml
            Environment: {WaterSurfaceZ: %d}
            Vessels:
              Semi: {InitialPosition: [0, 0, %d]}
            """.formatted(level, z));
    }

    private List<String> findings(String text) {
        return study.check(text).findings().stream().map(Finding::toString).toList();
    }
}
