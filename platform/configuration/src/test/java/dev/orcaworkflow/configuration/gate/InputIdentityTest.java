package dev.orcaworkflow.configuration.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.configuration.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputIdentityTest {
    @TempDir
    Path root;

    private Study study;
    private InputIdentity before;

    @BeforeEach
    void validated() {
        study = new Study(root);
        before = identity();
    }

    @Test
    void countsIncludedFiles() {
        assertThat(before.sources())
                .extracting(stamp -> stamp.name())
                .containsExactly("intact_00.yml", "intact_05.yml", "intact_10.yml", "intact_base.yml");
    }

    @Test
    void noticesAChangedIncludeOfTheSameSize() throws IOException {
        Path base = root.resolve("s/models/intact_base.yml");
        study.folder().write("s/models/intact_base.yml", Files.readString(base).replace("200", "201"));

        assertThat(identity().digest()).isNotEqualTo(before.digest());
        assertThat(identity().newest().name()).isEqualTo("intact_base.yml");
    }

    @Test
    void noticesAFileThatWasAdded() {
        study.folder().write("s/models/intact_15.yml", "BaseFile: intact_base.yml\n");

        assertThat(identity().digest()).isNotEqualTo(before.digest());
    }

    @Test
    void takesAFileThatWasWrittenAgainForTheSame() throws IOException {
        Files.setLastModifiedTime(
                root.resolve("s/models/intact_base.yml"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(identity().digest()).isEqualTo(before.digest());
    }

    @Test
    void readsThroughADeclaredRootInTheSpellingOfWindows() {
        Workspace workspace = new Workspace(
                root.resolve("s"),
                List.of(WorkspaceRoot.of("proj", root.resolve("s/models") + ",P:,//fileserver/proj")),
                Duration.ZERO);
        for (String spelling : List.of("P:\\", "\\\\FILESERVER\\proj", "proj:")) {
            String text = Study.SOUND.replace("input_directory: models", "input_directory: '" + spelling + "'");

            GateReport report = PureGates.check(
                    new ConfigurationSource("a.yml", text.getBytes(UTF_8), ""), workspace, GateOptions.dryRun());

            assertThat(report.findings()).isEmpty();
            assertThat(report.selection().files()).hasSize(3);
        }
    }

    @Test
    void namesFilesOfARootAlikeOnEveryHost() {
        Path models = root.resolve("s/models");
        Workspace workspace =
                new Workspace(root.resolve("s"), List.of(WorkspaceRoot.of("proj", models.toString())), Duration.ZERO);

        assertThat(workspace.portableName(models.resolve("a.yml"))).isEqualTo("proj:a.yml");
        assertThat(workspace.portableName(root.resolve("s/b.yml"))).isEqualTo("b.yml");
    }

    private InputIdentity identity() {
        return InputIdentity.of(
                study.check(Study.SOUND).selection(), study.folder().workspace());
    }
}
