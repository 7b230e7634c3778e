package dev.orcaworkflow.configuration.selection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.ConfigurationReading.Readable;
import dev.orcaworkflow.configuration.TestFolder;
import dev.orcaworkflow.configuration.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSelectorTest {
    @TempDir
    Path root;

    private TestFolder folder;

    @BeforeEach
    void files() {
        folder = TestFolder.in(root);
        List.of(
                        "fsts_b.sim",
                        "fsts_a.sim",
                        "fsts_ab.sim",
                        "FSTS_C.SIM",
                        "x_fsts_a_1.sim",
                        ".fsts_hidden.sim",
                        "fsts_a.yml")
                .forEach(name -> folder.write("sim/" + name, "x".repeat(3000)));
        folder.write("sim/below/fsts_a.sim", "x");
        folder.write("sim/small_fsts_a.sim", "x");
    }

    @ParameterizedTest(name = "{0} selects {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "extension: [sim], pattern: fsts_a|fsts_a fsts_ab small_fsts_a x_fsts_a_1",
                "extension: [sim], pattern: NULL|fsts_a fsts_ab fsts_b small_fsts_a x_fsts_a_1",
                "extension: [sim]|fsts_a fsts_ab fsts_b small_fsts_a x_fsts_a_1",
                "extension: [sim], pattern: 'fsts_?b'|fsts_ab",
                "extension: [sim], pattern: 'fsts_[!a]'|fsts_b",
                "extension: [sim], pattern: 'f*_1'|x_fsts_a_1",
                "extension: [.sim], pattern: fsts_b|fsts_b",
                "extension: [sim, yml], pattern: fsts_a, filters: {not_contains: [x_, small]}|fsts_a fsts_a fsts_ab",
                "extension: [sim], filters: {contains: [fsts, ab]}|fsts_ab",
                "extension: [sim], filters: {contains: NULL, not_contains: 'NULL'}, pattern: fsts_b|fsts_b",
                "extension: [sim], filters: {regex: 'a$'}|fsts_a small_fsts_a",
                "extension: [sim], filters: {regex: '^fsts_(?P<letter>a)$'}|fsts_a",
                "extension: [sim], filters: {max_size_kb: 1}|small_fsts_a",
                "extension: [sim], pattern: fsts_a, filters: {min_size_kb: 1}|fsts_a fsts_ab x_fsts_a_1",
            })
    void takesWhatTheRealProgramTakes(String filename, String stems) {
        Selection selection = select("input_directory: sim, filename: {" + filename + "}");

        assertThat(selection.files()).extracting(SelectedFile::stem).containsExactly(stems.split(" "));
        assertThat(selection.findings()).isEmpty();
    }

    @Test
    void saysWhatItLookedForWhenNothingMatches() {
        Finding finding = onlyFinding("input_directory: sim, filename: {extension: [sim], pattern: fst_s}");

        assertThat(finding.toString())
                .isEqualTo("a.yml:2:79 error no-files-matched no file matches *fst_s*.sim in 'sim'"
                        + " (8 files there: .fsts_hidden.sim, FSTS_C.SIM, fsts_a.sim, ...)"
                        + " (mend the pattern, the extension or the filters)");
    }

    @Test
    void namesAMissingDirectory() {
        Finding finding = onlyFinding("input_directory: sims, filename: {extension: [sim]}");

        assertThat(finding.rule()).isEqualTo("directory-missing");
        assertThat(finding.column()).isEqualTo(36);
        assertThat(finding.message()).contains("'sims'");
    }

    @Test
    void refusesADirectoryOutsideTheWorkspace() {
        assertThat(onlyFinding("input_directory: ../../sim, filename: {extension: [sim]}")
                        .rule())
                .isEqualTo("path-refused");
    }

    @Test
    void reportsAnInvalidRegularExpression() {
        Finding finding = onlyFinding("input_directory: sim, filename: {extension: [sim], filters: {regex: 'a('}}");

        assertThat(finding.rule()).isEqualTo("filter-pattern-invalid");
    }

    @Test
    void doesNotHangOnAPatternThatBacktracks() {
        folder.write("sim/" + "a".repeat(60) + "b.sim", "x");

        assertThat(onlyFinding("input_directory: sim, filename: {extension: [sim], filters: {regex: '^(a+)+$'}}")
                        .rule())
                .isEqualTo("no-files-matched");
    }

    @Test
    void fingerprintsByContent() {
        List<SelectedFile> files = select("input_directory: sim, filename: {extension: [sim], pattern: fsts_a}")
                .files();

        assertThat(files.get(0).fingerprint()).isEqualTo(files.get(1).fingerprint());
        assertThat(files.get(0).fingerprint()).isNotEqualTo(files.get(2).fingerprint());
        assertThat(files.get(0).fingerprint().value()).hasSize(64);
    }

    private Finding onlyFinding(String fileManagement) {
        Selection selection = select(fileManagement);
        assertThat(selection.files()).isEmpty();
        assertThat(selection.findings()).hasSize(1);
        return selection.findings().getFirst();
    }

    private Selection select(String fileManagement) {
        String text = "basename: orcaflex\nfile_management: {" + fileManagement + "}\n";
        Configuration configuration = ((Readable) Configuration.read("a.yml", text.getBytes(UTF_8))).configuration();
        return FileSelector.select(configuration.fileSelection(), "", folder.workspace());
    }
}
