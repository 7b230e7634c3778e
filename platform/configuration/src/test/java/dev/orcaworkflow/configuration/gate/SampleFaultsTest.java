package dev.orcaworkflow.configuration.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.configuration.finding.Edits;
import dev.orcaworkflow.configuration.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The faults that users make most, with what the system may do about each. */
class SampleFaultsTest {
    @TempDir
    Path root;

    private Study study;

    @BeforeEach
    void study() {
        study = new Study(root);
    }

    @Test
    void offersToCompleteAMissingSection() {
        String text = Study.SOUND.replaceFirst("(?s)summary_settings:.*(?=file_management)", "");

        Finding finding = onlyFinding(text);

        assertThat(finding.toString())
                .isEqualTo(
                        "a.yml:5:21 error missing-section orcaflex.postprocess.summary.flag is on, but there is no"
                                + " summary_settings section (add summary_settings with groups and columns, or switch the flag off)");
        assertThat(finding.repairable()).isTrue();
        assertThat(study.check(text).hint()).isEqualTo(VerdictHint.MENDABLE);
    }

    @Test
    void unwrapsASingleNameAndKeepsTheComment() {
        String text = Study.SOUND.replace("ObjectName: Mooring2", "ObjectName: [\"Mooring2\"]");

        Finding finding = onlyFinding(text);

        assertThat(finding.repairable()).isTrue();
        assertThat(mended(text, finding)).contains("ObjectName: \"Mooring2\" # the loaded one\n");
    }

    @Test
    void unwrapsABlockListOfOne() {
        String text = Study.SOUND.replace("ObjectName: Mooring2", "ObjectName:\n          - Mooring2");

        assertThat(mended(text, onlyFinding(text))).isEqualTo(Study.SOUND);
    }

    @Test
    void leavesAListOfSeveralNamesToItsAuthor() {
        Finding finding = onlyFinding(Study.SOUND.replace("ObjectName: Mooring2", "ObjectName: [Mooring1, Mooring2]"));

        assertThat(finding.repairable()).isFalse();
        assertThat(finding.edit()).isNull();
    }

    @Test
    void mendsANameOfAnotherForm() {
        String text = Study.SOUND.replace("ObjectName: Mooring2", "ObjectName: 'mooring 2'");

        Finding finding = onlyFinding(text);

        assertThat(finding.message()).isEqualTo("object 'mooring 2' is called 'Mooring2' in the models");
        assertThat(finding.repairable()).isTrue();
        assertThat(mended(text, finding)).isEqualTo(Study.SOUND.replace("Mooring2", "'Mooring2'"));
    }

    @Test
    void asksAPersonAboutAGenericName() {
        String text = Study.SOUND.replace("ObjectName: Mooring2", "ObjectName: Line");

        Finding finding = onlyFinding(text);

        assertThat(finding.message())
                .isEqualTo("no model has an object 'Line', which is a kind of object and no name;"
                        + " nearest: Mooring1, Mooring2, Mooring3");
        assertThat(finding.answerable()).isTrue();
        assertThat(finding.repairable()).isFalse();
        assertThat(finding.candidates()).containsExactly("Mooring1", "Mooring2", "Mooring3");
        assertThat(study.check(text).hint()).isEqualTo(VerdictHint.MENDABLE);
    }

    @Test
    void puttingTheAnswerInMendsIt() {
        String text = Study.SOUND.replace("ObjectName: Mooring2", "ObjectName: Line");
        var configuration = study.check(text).configuration().orElseThrow();

        String answered = Edits.apply(text, ObjectRenaming.edits(configuration, "Line", "Mooring2"));

        assertThat(answered).isEqualTo(Study.SOUND);
    }

    @Test
    void offersToSkipAnObjectThatSomeModelsLack() {
        String text = Study.SOUND
                .replace("pattern: intact", "pattern: NULL")
                .replace("ObjectName: Mooring2", "ObjectName: Mooring3");

        Finding finding = onlyFinding(text);

        assertThat(finding.message())
                .isEqualTo("object 'Mooring3' is not in 2 of 5 models: damaged_00.yml, damaged_05.yml");
        assertThat(finding.repairable()).isTrue();
        assertThat(study.check(mended(text, finding)).findings()).isEmpty();
        assertThat(mended(text, finding)).isEqualTo(text + "engine:\n  skip_absent: [Mooring3]\n");
    }

    @Test
    void takesAMissingMemberOfADamagedFamilyForAbsent() {
        String damaged = "engine:\n  case: {condition: damaged} # declared\n"
                + Study.SOUND.replace("pattern: intact", "pattern: damaged").replace("Mooring2", "Mooring3");

        Finding finding = onlyFinding(damaged);

        assertThat(finding.rule()).isEqualTo("object-absent");
        assertThat(mended(damaged, finding))
                .startsWith("engine:\n  skip_absent: [Mooring3]\n  case: {condition: damaged} # declared\n");
        assertThat(study.check(mended(damaged, finding)).findings()).isEmpty();
    }

    @Test
    void rejectsAPatternThatMatchesNothing() {
        String text = Study.SOUND.replace("pattern: intact", "pattern: hurricane");

        assertThat(onlyFinding(text).message()).contains("*hurricane*.yml").contains("'s/models' (7 files there:");
        assertThat(study.check(text).hint()).isEqualTo(VerdictHint.FINAL);
    }

    @Test
    void rejectsFilesThatNoEngineHereReads() {
        String text = Study.SOUND.replace("extension: [yml]", "extension: [sim]");

        assertThat(onlyFinding(text).message()).isEqualTo("engine 'catenary' reads .yml, .yaml, not .sim");
        assertThat(study.check(text).hint()).isEqualTo(VerdictHint.FINAL);
    }

    @Test
    void takesModelsOfTheEngineSectionWhateverFileManagementSays() {
        String text = Study.SOUND.replace("extension: [yml]", "extension: [sim]")
                + "engine:\n  models: {directory: models, pattern: intact_1}\n";

        GateReport report = study.check(text);

        assertThat(report.findings()).isEmpty();
        assertThat(report.selection().files()).hasSize(1);
    }

    @Test
    void saysNothingOfEnginesWhileNobodyHasSpoken() {
        GateOptions unknown = new GateOptions(List.of(), Optional.empty(), "catenary", false);
        study.folder().write("s/models/intact.sim", "x");
        String text = Study.SOUND.replace("extension: [yml]", "extension: [sim]");

        GateReport report = study.check(text, unknown);

        assertThat(Study.places(report)).containsExactly("22:16 objects-not-assessed");
        assertThat(report.hint()).isEqualTo(VerdictHint.CLEAN);
    }

    @Test
    void asksTheEngineThatTheSubmissionNames() {
        EngineCapability python =
                new EngineCapability("digitalmodel", "1", List.of(), List.of("sim"), List.of(), List.of());
        GateOptions options = new GateOptions(
                List.of(EngineCapability.CATENARY, python), Optional.of("digitalmodel"), "catenary", false);

        GateReport report = study.check(Study.SOUND, options);

        assertThat(report.engine()).isEqualTo("digitalmodel");
        assertThat(Study.places(report)).containsExactly("22:16 engine-cannot-read");
    }

    @Test
    void defersInputThatAnEarlierConfigurationWrites() {
        GateOptions deferred = new GateOptions(List.of(EngineCapability.CATENARY), Optional.empty(), "catenary", true);
        String text = Study.SOUND.replace("input_directory: models", "input_directory: not_yet");

        GateReport report = study.check(text, deferred);

        assertThat(Study.places(report)).containsExactly("19:20 input-deferred");
        assertThat(report.hint()).isEqualTo(VerdictHint.CLEAN);
    }

    @Test
    void reportsAFaultOfAModelAtItsOwnLine() {
        study.folder().write("s/models/intact_15.yml", "BaseFile: intact_base.yml\nLines:\n\tMooring1: {}\n");

        Finding finding = onlyFinding(Study.SOUND);

        assertThat(finding.toString()).startsWith("s/models/intact_15.yml:3:1 error tab");
        assertThat(finding.gate().id()).isEqualTo("input-files");
    }

    @Test
    void warnsOfTheLeakOfTheMaster() {
        String text = Study.SOUND.replace(
                        "          Label: M2\n", "          Label: M2\n        - {ObjectName: Mooring1, Label: M1}\n")
                + "summary_settings_master:\n  groups:\n    - Columns:\n        - {Command: TimeHistory, Variable: X,"
                + " SimulationPeriod: StaticState, Statistic_Type: Max, objectExtra: [End B]}\n";

        assertThat(study.check(text).findings())
                .extracting(Finding::rule, Finding::subject)
                .containsOnly(
                        org.assertj.core.groups.Tuple.tuple("master-leak", "Command"),
                        org.assertj.core.groups.Tuple.tuple("master-leak", "Variable"),
                        org.assertj.core.groups.Tuple.tuple("master-leak", "SimulationPeriod"),
                        org.assertj.core.groups.Tuple.tuple("master-leak", "objectExtra"),
                        org.assertj.core.groups.Tuple.tuple("master-leak", "Statistic_Type"));
    }

    private Finding onlyFinding(String text) {
        List<Finding> findings = study.check(text).findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static String mended(String text, Finding finding) {
        return Edits.apply(text, List.of(finding.edit()));
    }
}
