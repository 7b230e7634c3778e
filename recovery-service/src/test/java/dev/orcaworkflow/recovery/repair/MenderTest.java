package dev.orcaworkflow.recovery.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.recovery.MooringStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each repair, byte for byte: what changed is exactly what had to. */
class MenderTest {
    private static final Symptom OUT_OF_TIME = Symptom.against(List.of(Strategy.EXTEND_TIME_LIMIT));

    @TempDir
    Path root;

    private Mender mender;

    @BeforeEach
    void writeStudy() throws IOException {
        MooringStudy.writeTo(root);
        mender = new Mender(new Workspace(root), new TimeLimits(2, 20, Duration.ofHours(1)));
    }

    @Test
    void findsNothingToMendInASoundText() {
        assertThat(mend(MooringStudy.configuration("Mooring1"))).isInstanceOf(MendingResult.Sound.class);
    }

    @Test
    void writesASingleNameWhereOneIsMeant() {
        MendingResult.Mended mended = mended(MooringStudy.configuration("[\"Mooring1\"]"));

        assertThat(mended.text()).isEqualTo(MooringStudy.configuration("\"Mooring1\""));
        assertThat(mended.strategies()).containsExactly(Strategy.MEND_VALUE_FORM);
    }

    @Test
    void writesANameAsTheModelHasIt() {
        MendingResult.Mended mended = mended(MooringStudy.configuration("mooring 2"));

        assertThat(mended.text()).isEqualTo(MooringStudy.configuration("Mooring2"));
        assertThat(mended.strategies()).containsExactly(Strategy.MEND_OBJECT_NAME);
        assertThat(mended.changes()).containsExactly("line 16: mooring 2 became Mooring2");
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
    void keepsTheLineEndsOfWindows() {
        String text = MooringStudy.withoutSection().replace("\n", "\r\n");

        assertThat(mended(text).text().replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void skipsAnObjectThatSomeModelsLack() {
        String text = MooringStudy.overAllModels("Mooring3");

        MendingResult.Mended mended = mended(text);

        assertThat(mended.text()).isEqualTo(text.replace("engine:\n", "engine:\n  skip_absent: [Mooring3]\n"));
        assertThat(mended.strategies()).containsExactly(Strategy.SKIP_ABSENT_OBJECT);
        assertThat(mended.trialFile()).isEqualTo("study/models/removed_00.yml");
    }

    @Test
    void addsToTheObjectsThatMayBeSkippedAlready() {
        String text = MooringStudy.overAllModels("Mooring3")
                .replace("engine:\n", "engine:\n  skip_absent: [Link1]  # gone since May\n");

        assertThat(mended(text).text()).isEqualTo(text.replace("[Link1]", "[Link1, Mooring3]"));
    }

    @Test
    void addsToABlockListOfObjectsThatMayBeSkipped() {
        String text = MooringStudy.overAllModels("Mooring3")
                .replace("engine:\n", "engine:\n  skip_absent:\n    - Link1  # gone since May\n");

        assertThat(mended(text).text()).isEqualTo(text.replace("gone since May\n", "gone since May\n    - Mooring3\n"));
    }

    @Test
    void mendsOneFaultAfterTheOther() {
        MendingResult.Mended mended = mended(MooringStudy.overAllModels("[mooring 3]"));

        assertThat(mended.strategies())
                .containsExactly(Strategy.MEND_VALUE_FORM, Strategy.MEND_OBJECT_NAME, Strategy.SKIP_ABSENT_OBJECT);
        assertThat(mended.text()).contains("ObjectName: Mooring3  # the windward one");
    }

    @Test
    void asksForANameThatNoModelHas() {
        assertThat(mend(MooringStudy.configuration("Line")))
                .isInstanceOfSatisfying(MendingResult.Unanswered.class, unanswered -> {
                    assertThat(unanswered.about().subject()).isEqualTo("Line");
                    assertThat(unanswered.about().candidates()).contains("Mooring1", "Mooring2", "Mooring3");
                });
    }

    @Test
    void usesAnAnswer() {
        MendingResult result =
                mender.mend(draft(MooringStudy.configuration("Line")), Symptom.NONE, Map.of("Line", "Mooring2"));

        assertThat(result).isInstanceOfSatisfying(MendingResult.Mended.class, mended -> {
            assertThat(mended.text()).isEqualTo(MooringStudy.configuration("Mooring2"));
            assertThat(mended.changes()).containsExactly("line 16: Line became Mooring2, as a person answered");
        });
    }

    @Test
    void asksAgainWhenTheAnswerIsNoObjectEither() {
        MendingResult result =
                mender.mend(draft(MooringStudy.configuration("Line")), Symptom.NONE, Map.of("Line", "Anchor99"));

        assertThat(result).isInstanceOf(MendingResult.Unanswered.class);
    }

    @Test
    void neverTouchesASelectionThatMatchesNothing() {
        String text = MooringStudy.configuration("Mooring1").replace("pattern: intact", "pattern: nothing");

        assertThat(mend(text)).isInstanceOfSatisfying(MendingResult.Beyond.class, beyond -> assertThat(
                        beyond.about().rule())
                .isEqualTo("no-files-matched"));
    }

    @Test
    void extendsATimeLimitThatIsWritten() {
        String text =
                MooringStudy.configuration("Mooring1") + "\nparallel_processing:\n  timeout_per_file: 60  # seconds\n";

        MendingResult result = mender.mend(draft(text), OUT_OF_TIME, Map.of());

        assertThat(result).isInstanceOfSatisfying(MendingResult.Mended.class, mended -> assertThat(mended.text())
                .isEqualTo(text.replace("timeout_per_file: 60", "timeout_per_file: 120")));
    }

    @Test
    void neverExtendsATimeLimitBeyondTheBound() {
        String text = MooringStudy.configuration("Mooring1") + "\nparallel_processing: {timeout_per_file: 3600}\n";

        assertThat(mender.mend(draft(text), OUT_OF_TIME, Map.of())).isInstanceOf(MendingResult.Sound.class);
    }

    @Test
    void leavesAnUnreadableTextToItsAuthor() {
        assertThat(mend("a: [1\nb: 2\n")).isInstanceOf(MendingResult.Beyond.class);
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
        return mender.mend(draft(text), Symptom.NONE, Map.of());
    }

    private MendingResult.Mended mended(String text) {
        MendingResult result = mend(text);
        assertThat(result).isInstanceOf(MendingResult.Mended.class);
        return (MendingResult.Mended) result;
    }

    private static Draft draft(String text) {
        return new Draft("a.yml", "study", null, text, Optional.empty());
    }

    @Test
    void extendsATimeLimitNoFurtherThanAMultipleOfTheUsualTime() {
        Symptom slow = new Symptom(
                Optional.empty(),
                List.of(Strategy.EXTEND_TIME_LIMIT),
                Optional.of(Duration.ofSeconds(90)),
                OptionalDouble.empty(),
                Optional.empty());
        Symptom stuck = new Symptom(
                Optional.empty(),
                List.of(Strategy.EXTEND_TIME_LIMIT),
                Optional.of(Duration.ofSeconds(1)),
                OptionalDouble.empty(),
                Optional.empty());

        var mended = (MendingResult.Mended) mender.mend(draft(MooringStudy.configuration("Mooring1")), slow, Map.of());

        assertThat(mended.text()).contains("timeout_per_file: 1800");
        assertThat(mender.mend(draft(MooringStudy.configuration("Mooring1")), stuck, Map.of()))
                .isInstanceOf(MendingResult.Sound.class);
    }

    @Test
    void letsFewerFilesRunAtTheSameTime() {
        Symptom crowded = Symptom.against(List.of(Strategy.FEWER_WORKERS));
        String text = MooringStudy.configuration("Mooring1") + "parallel_processing:\n  max_workers: 30  # as many\n";

        var mended = (MendingResult.Mended) mender.mend(draft(text), crowded, Map.of());

        assertThat(mended.text()).contains("max_workers: 4  # as many");
        assertThat(mended.strategies()).containsExactly(Strategy.FEWER_WORKERS);
    }

    @Test
    void triesOneRemedyAtATime() {
        Symptom both = Symptom.against(List.of(Strategy.FEWER_WORKERS, Strategy.EXTEND_TIME_LIMIT));

        var mended = (MendingResult.Mended) mender.mend(draft(MooringStudy.configuration("Mooring1")), both, Map.of());

        assertThat(mended.strategies()).containsExactly(Strategy.FEWER_WORKERS);
    }

    @Test
    void givesASimulationTheTimeThatItsPaceAsksFor() {
        Symptom halfWay = new Symptom(
                Optional.empty(),
                List.of(Strategy.EXTEND_TIME_LIMIT),
                Optional.empty(),
                OptionalDouble.of(0.8),
                Optional.empty());
        Symptom hopeless = new Symptom(
                Optional.empty(),
                List.of(Strategy.EXTEND_TIME_LIMIT),
                Optional.empty(),
                OptionalDouble.of(0.1),
                Optional.empty());
        String text = MooringStudy.configuration("Mooring1") + "\nparallel_processing: {timeout_per_file: 600}\n";

        var mended = (MendingResult.Mended) mender.mend(draft(text), halfWay, Map.of());

        // 600 s for four fifths, and a quarter in reserve; an hour is the most that is ever allowed.
        assertThat(mended.text()).contains("timeout_per_file: 938");
        assertThat(mender.mend(draft(text), hopeless, Map.of())).isInstanceOf(MendingResult.Sound.class);
    }

    @Test
    void splitsAConfigurationOfManyFilesIntoSmallerOnes() {
        String text = MooringStudy.forProgram("Mooring1");

        var mended = (MendingResult.Mended)
                mender.mend(forProgram(text), Symptom.against(List.of(Strategy.SPLIT_CONFIGURATION)), Map.of());

        assertThat(mended.text()).isEqualTo(text.replace("engine:\n", "engine:\n  files_per_process: 1\n"));
        assertThat(mended.changes())
                .containsExactly("runs as 3 smaller configurations of at most 1 files each, whose tables are joined");
    }

    @Test
    void hasNothingToSplitInAConfigurationOfOneFile() {
        String text = MooringStudy.forProgram("Mooring1").replace("pattern: _0", "pattern: intact_00");

        assertThat(mender.mend(forProgram(text), Symptom.against(List.of(Strategy.SPLIT_CONFIGURATION)), Map.of()))
                .isInstanceOf(MendingResult.Sound.class);
    }

    @Test
    void asksForTwiceTheMemoryAndNeverForMoreThanEightTimes() {
        Symptom scarce = Symptom.against(List.of(Strategy.MORE_MEMORY));
        String text = MooringStudy.configuration("Mooring1").replace("engine:\n", "engine:\n  memory_factor: 4\n");
        String most = text.replace("memory_factor: 4", "memory_factor: 8");

        assertThat(((MendingResult.Mended) mender.mend(draft(text), scarce, Map.of())).text())
                .isEqualTo(most);
        assertThat(mender.mend(draft(most), scarce, Map.of())).isInstanceOf(MendingResult.Sound.class);
    }

    @Test
    void writesAnotherWayToTheStaticPositionInPlaceOfTheLast() {
        String text = MooringStudy.forProgram("Mooring1")
                .replace("engine:\n", "engine:\n  statics_search: start-shape  # tried in May\n");

        var mended = (MendingResult.Mended)
                mender.mend(forProgram(text), Symptom.against(List.of(Strategy.MORE_DAMPING)), Map.of());

        assertThat(mended.text()).isEqualTo(text.replace("search: start-shape", "search: damping"));
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

    private static Draft forProgram(String text) {
        return new Draft("a.yml", "study", "orcaflex", text, Optional.empty());
    }
}
