package dev.orcaworkflow.configuration.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
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

    private InputIdentity identity() {
        return InputIdentity.of(
                study.check(Study.SOUND).selection(), study.folder().workspace());
    }
}
