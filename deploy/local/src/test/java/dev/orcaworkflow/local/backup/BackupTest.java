package dev.orcaworkflow.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orcaworkflow.local.place.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    Path folder;

    private DataDirectory data;
    private Path workspace;
    private Backup backup;

    @BeforeEach
    void fill() throws IOException {
        data = DataDirectory.at(folder.resolve("data")).created();
        Files.createDirectories(data.database().resolve("base"));
        Files.writeString(data.database().resolve("base/1"), "rows");
        Files.setPosixFilePermissions(data.database(), PosixFilePermissions.fromString("rwx------"));
        Files.writeString(data.broker().resolve("segment"), "messages");
        Files.writeString(data.password(), "secret");
        Files.writeString(data.loginFile(), "a login");
        workspace = Files.createDirectories(folder.resolve("studies"));
        Files.writeString(workspace.resolve("a.yml"), "meta: {}");
        Files.createSymbolicLink(workspace.resolve("link"), Path.of("/nowhere"));
        backup = new Backup(folder.resolve("copy"));
    }

    @Test
    void comesBackAsItWas() throws IOException {
        backup.take(data, Optional.of(workspace));
        DataDirectory again = DataDirectory.at(folder.resolve("again"));
        Path studies = folder.resolve("studies-again");

        backup.restore(again, Optional.of(studies));

        assertThat(again.database().resolve("base/1")).hasContent("rows");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(again.database())))
                .isEqualTo("rwx------");
        assertThat(again.broker().resolve("segment")).hasContent("messages");
        assertThat(again.password()).hasContent("secret");
        assertThat(again.loginFile()).doesNotExist();
        assertThat(studies.resolve("a.yml")).hasContent("meta: {}");
        assertThat(Files.readSymbolicLink(studies.resolve("link"))).isEqualTo(Path.of("/nowhere"));
    }

    @Test
    void isNotTakenOfNothing() throws IOException {
        assertThatThrownBy(
                        () -> new Backup(folder.resolve("copy")).take(DataDirectory.at(folder.resolve("no")), none()))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("holds no installation");
    }

    @Test
    void overwritesNothing() throws IOException {
        backup.take(data, none());

        assertThatThrownBy(() -> backup.take(data, none())).hasMessageContaining("is not empty");
        assertThatThrownBy(() -> backup.restore(data, none())).hasMessageContaining("is not empty");
    }

    @Test
    void isNotRestoredWhenAFileWasChanged() throws IOException {
        backup.take(data, none());
        Files.writeString(folder.resolve("copy/database/base/1"), "other rows");

        assertThatThrownBy(() -> backup.restore(DataDirectory.at(folder.resolve("again")), none()))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("database/base/1");
        assertThat(folder.resolve("again")).doesNotExist();
    }

    private static Optional<Path> none() {
        return Optional.empty();
    }
}
