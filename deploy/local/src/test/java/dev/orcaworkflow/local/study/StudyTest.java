package dev.orcaworkflow.local.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyTest {
    @TempDir
    Path folder;

    private Path workspace;

    @BeforeEach
    void realWorkspace() throws IOException {
        workspace = folder.toRealPath().resolve("work");
        configuration("work/mooring/intact/a.yml");
        configuration("work/mooring/b.yml");
        Files.writeString(workspace.resolve("mooring/model.yml"), "General:\n  UnitsSystem: SI\n");
    }

    @Test
    void takesEveryConfigurationOfAFolderAndCountsTheOthers() throws IOException {
        Study study = Study.under(List.of(workspace.resolve("mooring")), workspace);

        assertThat(study.configurations()).extracting(StudyConfiguration::key).containsExactly("b.yml", "intact/a.yml");
        assertThat(study.others()).isEqualTo(1);
    }

    @Test
    void tellsWhereEachConfigurationLiesInTheWorkspace() throws IOException {
        Study study = Study.under(List.of(workspace.resolve("mooring")), workspace);

        assertThat(study.configurations())
                .extracting(StudyConfiguration::folder)
                .containsExactly("mooring", "mooring/intact");
    }

    @Test
    void alwaysTakesANamedFile() throws IOException {
        Study study = Study.under(List.of(workspace.resolve("mooring/model.yml")), workspace);

        assertThat(study.configurations()).extracting(StudyConfiguration::key).containsExactly("model.yml");
    }

    @Test
    void refusesAPathOutsideTheWorkspaceNamingTheOption() throws IOException {
        Path outside = configuration("elsewhere/c.yml");

        assertThatThrownBy(() -> Study.under(List.of(outside), workspace))
                .isInstanceOf(StudyRefused.class)
                .hasMessageContaining("--workspace");
    }

    @Test
    void refusesTwoConfigurationsThatWouldShareOneName() throws IOException {
        Path one = configuration("work/one/same.yml").getParent();
        Path two = configuration("work/two/same.yml").getParent();

        assertThatThrownBy(() -> Study.under(List.of(one, two), workspace))
                .isInstanceOf(StudyRefused.class)
                .hasMessageContaining("same.yml");
    }

    @Test
    void refusesAFolderWithoutConfigurations() throws IOException {
        Path empty = Files.createDirectories(workspace.resolve("empty"));

        assertThatThrownBy(() -> Study.under(List.of(empty), workspace))
                .isInstanceOf(StudyRefused.class)
                .hasMessageContaining("meta:");
    }

    private Path configuration(String path) throws IOException {
        Path file = folder.toRealPath().resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "meta:\n  basename: orcaflex_post_process\n");
    }
}
