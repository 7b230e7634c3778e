package dev.orcaworkflow.execution.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.ConfigurationReading;
import dev.orcaworkflow.configuration.setting.EngineSettings;
import dev.orcaworkflow.contracts.CheckResult;
import dev.orcaworkflow.execution.engine.EngineOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B4 over a table of three lines, of which A and C are each other's mirror image about heading 0. */
class SymmetricColumnsTest {
    private static final List<String> COLUMNS = List.of("fe_filename_stem", "statistic", "A", "B", "C");
    private static final String FACTORS = "factors: 'off(?<offset>\\d+)_h(?<heading>\\d+)'";
    private static final String EQUAL = FACTORS + ", symmetry: {equal: [[A, B, C]]}";
    private static final String MIRRORED =
            FACTORS + ", symmetry: {mirrored: [[A, C], [B, B]], plane_deg: 0, tolerance: 0.001}";

    @TempDir
    Path folder;

    @Test
    void holdsWhereLinesAreEqualWithoutAnOffset() throws IOException {
        CheckResult check = check(EQUAL, "off00_h000,,1105.4,1105.4,1105.3", "off10_h000,,900,1779,900");

        assertThat(check.passed()).isTrue();
        assertThat(check.value()).contains("2 pairs");
    }

    @Test
    void failsWhereOneLineDiffersWithoutAnOffset() throws IOException {
        CheckResult check = check(EQUAL, "off00_h000,,1105.4,1138.5,1105.4");

        assertThat(check.passed()).isFalse();
        assertThat(check.severity()).isEqualTo("error");
        assertThat(check.message()).contains("A of off00_h000 is 1105.4", "B of off00_h000 is 1138.5");
    }

    @Test
    void holdsBetweenAHeadingAndItsMirrorImage() throws IOException {
        assertThat(check(MIRRORED, "off10_h045,,800,900,1500", "off10_h315,,1500,900,800")
                        .passed())
                .isTrue();
    }

    @Test
    void failsWhereTheMirrorImageDiffers() throws IOException {
        CheckResult check = check(MIRRORED, "off10_h045,,800,900,1500", "off10_h315,,1500,950,800");

        assertThat(check.passed()).isFalse();
        assertThat(check.message()).contains("B of off10_h045 is 900.0", "B of off10_h315 is 950.0");
    }

    @Test
    void comparesNoHeadingWithOneOfAnotherOffset() throws IOException {
        assertThat(check(MIRRORED, "off10_h045,,800,900,1500", "off20_h315,,2500,950,800")
                        .passed())
                .isNull();
    }

    @Test
    void assessesNothingThatIsNotDeclared() throws IOException {
        CheckResult check = check(FACTORS, "off00_h000,,1,2,3");

        assertThat(check.passed()).isNull();
        assertThat(check.message()).contains("engine.symmetry");
    }

    @Test
    void assessesNothingWithoutACaseAtZeroOffset() throws IOException {
        assertThat(check(EQUAL, "off10_h000,,900,1779,900").passed()).isNull();
    }

    @Test
    void leavesStatisticsAndMissingLinesOut() throws IOException {
        assertThat(check(EQUAL, "off00_h000,,1105.4,NOT_PRESENT,", ",Maximum,1105.4,2000,1105.4")
                        .passed())
                .isNull();
    }

    private CheckResult check(String engine, String... rows) throws IOException {
        String text = String.join(",", COLUMNS) + "\n" + String.join("\n", rows) + "\n";
        Files.writeString(folder.resolve("t.csv"), text);
        EngineOutput table = new EngineOutput("t.csv", "summary", rows.length, COLUMNS);
        return SymmetricColumns.check(settings(engine), List.of(table), folder);
    }

    private static EngineSettings settings(String engine) {
        String text = "meta: {basename: orcaflex_post_process}\nengine: {%s}\n".formatted(engine);
        return ((ConfigurationReading.Readable) Configuration.read("a.yml", text.getBytes(UTF_8)))
                .configuration()
                .engine();
    }
}
