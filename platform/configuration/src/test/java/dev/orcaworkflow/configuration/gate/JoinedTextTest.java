package dev.orcaworkflow.configuration.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.finding.Finding;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A configuration and its default_yaml are one document, as digitalmodel reads them. */
class JoinedTextTest {
    private static final int PLACE = Study.SOUND.indexOf("summary_settings:");
    /** The selection and the outputs stay here, the columns stand in the other file. */
    private static final String OWN = "default_yaml: ../common.yml\n"
            + Study.SOUND.substring(0, PLACE)
            + Study.SOUND.substring(Study.SOUND.indexOf("file_management:"));

    private static final String COMMON = Study.SOUND.substring(PLACE, Study.SOUND.indexOf("file_management:"));

    private Study study;

    @TempDir
    Path root;

    @BeforeEach
    void makeStudy() {
        study = new Study(root);
    }

    @Test
    void takesWhatTheOtherFileSays() {
        study.folder().write("common.yml", COMMON);

        GateReport report = study.check(OWN);

        assertThat(Study.places(report)).containsExactly("1:15 default-yaml-joined");
        assertThat(report.configuration().orElseThrow().summaryGroups()).hasSize(1);
        assertThat(report.selection().files()).hasSize(3);
    }

    @Test
    void letsTheOtherFileWin() {
        study.folder().write("common.yml", COMMON + "file_management: {flag: True, input_directory: gone}\n");

        GateReport report = study.check(OWN);

        assertThat(report.findings().getFirst().message())
                .isEqualTo("joined with common.yml, which says otherwise in file_management and wins");
        assertThat(report.configuration().orElseThrow().text("file_management", "input_directory"))
                .contains("gone");
    }

    @Test
    void findsAFaultOfTheOtherFileThere() {
        study.folder().write("common.yml", COMMON.replace("ObjectName: Mooring2", "ObjectName: Mooring 2"));

        Finding fault = study.check(OWN).findings().stream()
                .filter(Finding::isError)
                .findFirst()
                .orElseThrow();

        assertThat(fault.file()).isEqualTo("common.yml");
        assertThat(fault.line()).isEqualTo(6);
        assertThat(fault.edit()).isNull();
    }

    @Test
    void findsAFaultOfThisFileWhereItWas() {
        study.folder().write("common.yml", COMMON + "meta: {label: x}\n");
        String own =
                OWN.replace("basename:", "meta:\n  label: y\nbasename:").replace("extension: [yml]", "extension: yml");

        Finding fault = study.check(own).findings().stream()
                .filter(Finding::isError)
                .findFirst()
                .orElseThrow();

        assertThat(fault.file()).isEqualTo("a.yml");
        assertThat(own.lines().toList().get(fault.line() - 1)).contains("extension: yml");
        assertThat(own.substring(fault.edit().start(), fault.edit().end())).contains("yml");
    }

    @Test
    void knowsAnchorsOfThisFileInTheOtherOne() {
        study.folder().write("common.yml", COMMON.replace("[End A]", "*end"));

        GateReport report = study.check("ends: &end [End A]\n" + OWN);

        assertThat(report.findings()).noneMatch(Finding::isError);
    }

    @Test
    void makesOneTextThatNamesNoOtherFile() {
        study.folder().write("common.yml", COMMON + "basename: orcaflex_post_process\n");

        JoinedText joined = JoinedText.of(
                        "a.yml", OWN.getBytes(UTF_8), "s", study.folder().workspace())
                .orElseThrow();

        assertThat(joined.text()).doesNotContain("default_yaml");
        assertThat(joined.text().split("basename:", -1)).hasSize(2);
        assertThat(study.check(joined.text()).findings()).isEmpty();
    }

    @Test
    void saysThatItCannotReadAFileThatIsNotThere() {
        assertThat(study.check(OWN).findings())
                .anyMatch(finding -> finding.rule().equals("default-yaml-joined")
                        && finding.message().contains("'../common.yml', which cannot be read here"));
    }
}
