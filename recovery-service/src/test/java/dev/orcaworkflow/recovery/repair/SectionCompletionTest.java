package dev.orcaworkflow.recovery.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.recovery.MooringStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A settings section that a flag needs, completed: byte for byte. */
class SectionCompletionTest {
    @TempDir
    Path root;

    private Mender mender;

    @BeforeEach
    void writeStudy() throws IOException {
        mender = MendedStudy.mender(root);
    }

    @Test
    void completesAMissingSectionFromTheLinesOfTheModels() {
        String text = MooringStudy.withoutSection();

        MendingResult.Mended mended = mended(text);

        assertThat(mended.text()).isEqualTo(text + section("Mooring1", "Mooring2", "Mooring3"));
        assertThat(mended.strategies()).containsExactly(Strategy.COMPLETE_MISSING_SECTION);
    }

    @Test
    void takesTheVariablesThatTheUserNamed() {
        String parameters = "\nparameters: {VarNames: {Line: [End force, Bend moment]}}\n";

        assertThat(mended(MooringStudy.withoutSection() + parameters).text())
                .contains("Variable: End force")
                .doesNotContain("Variable: Bend moment")
                .doesNotContain("Effective Tension");
    }

    @Test
    void fillsASectionThatIsThereButEmpty() {
        String text = MooringStudy.withoutSection() + "\nsummary_settings:  # to be written\n\nlast: 1\n";

        assertThat(mended(text).text())
                .startsWith(
                        MooringStudy.withoutSection() + "\nsummary_settings:  # to be written\n  groups:\n    - Label:")
                .endsWith("\n\nlast: 1\n");
    }

    @Test
    void completesASectionOfAOneLineText() {
        String text = "{basename: orcaflex_post_process, orcaflex: {postprocess: {visualization: {flag: False},"
                + " summary: {flag: True}}}, engine: {models: {directory: models, pattern: intact_0}}}\n";

        assertThat(mended(text).text())
                .startsWith("{summary_settings: {groups: [{Label: summary, Columns: [{ObjectName: Mooring1, Command:")
                .endsWith(", " + text.substring(1));
    }

    @Test
    void completesAMissingSectionAsItsTemplateHasIt() {
        String template = MooringStudy.configuration("Mooring2");
        Draft draft = new Draft("a.yml", "study", null, MooringStudy.withoutSection(), Optional.of(template));

        var mended = (MendingResult.Mended) mender.mend(draft, Symptom.NONE, Map.of());

        assertThat(mended.text()).startsWith(MooringStudy.withoutSection()).endsWith("""

                summary_settings:  # completed by recovery: the section was missing
                  groups:
                    - Label: tension
                      Columns:
                        - ObjectName: Mooring2
                          Command: TimeHistory
                          SimulationPeriod: StaticState
                          objectExtra: [End A]
                          Variable: Effective Tension
                          Statistic_Type: Max
                          Label: fairlead
                """);
        assertThat(mended.changes())
                .containsExactly("added summary_settings, which was missing: as its template has it");
    }

    @Test
    void missesNoSectionThatTheBaseConfigurationHas() throws IOException {
        Files.writeString(root.resolve("study/base.yml"), MooringStudy.configuration("Mooring3"));

        assertThat(mend(MooringStudy.withoutSection() + "default_yaml: base.yml\n"))
                .isInstanceOf(MendingResult.Sound.class);
    }

    @Test
    void saysNothingAgainThatTheMasterSays() {
        String master = """

                summary_settings_master:
                  groups:
                    - Columns:
                        - {Command: TimeHistory, SimulationPeriod: StaticState, objectExtra: [End B], Variable: End force, Statistic_Type: Max}
                """;

        assertThat(mended(MooringStudy.withoutSection() + master).text()).endsWith("""

                summary_settings:  # completed by recovery: the section was missing
                  groups:
                    - Label: summary
                      Columns:
                        - ObjectName: Mooring1
                          Label: Mooring1
                        - ObjectName: Mooring2
                          Label: Mooring2
                        - ObjectName: Mooring3
                          Label: Mooring3
                """);
    }

    private static String section(String... lines) {
        StringBuilder section =
                new StringBuilder("\nsummary_settings:  # completed by recovery: the section was missing\n");
        section.append("  groups:\n    - Label: summary\n      Columns:\n");
        for (String line : lines) {
            for (String end : List.of("A", "B")) {
                section.append("""
                            - ObjectName: %1$s
                              Command: TimeHistory
                              SimulationPeriod: StaticState
                              objectExtra: [End %2$s]
                              Variable: Effective Tension
                              Statistic_Type: Max
                              Label: %1$s_End%2$s
                    """.formatted(line, end));
            }
        }
        return section.toString();
    }

    private MendingResult mend(String text) {
        return mender.mend(MendedStudy.draft(text), Symptom.NONE, Map.of());
    }

    private MendingResult.Mended mended(String text) {
        MendingResult result = mend(text);
        assertThat(result).isInstanceOf(MendingResult.Mended.class);
        return (MendingResult.Mended) result;
    }
}
