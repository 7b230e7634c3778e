package dev.orcaworkflow.reporting.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedFilesTest {
    /** SHA-256 of the three bytes "abc" (FIPS 180-2, appendix B.1). */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    @Test
    void readsWhatIsStillWhatWasPublished() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("ws")).resolve("a.csv"), "abc");

        assertThat(files().read(file("a.csv", 3, ABC)))
                .hasValue("abc".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void readsNothingThatWasChangedSince() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("ws")).resolve("a.csv"), "abd");

        assertThat(files().read(file("a.csv", 3, ABC))).isEmpty();
    }

    @Test
    void readsNothingOutsideTheWorkspace() throws IOException {
        Files.createDirectories(folder.resolve("ws"));
        Files.writeString(folder.resolve("secret"), "abc");
        Files.createSymbolicLink(folder.resolve("ws/link"), folder.resolve("secret"));

        assertThat(files().read(file("../secret", 3, ABC))).isEmpty();
        assertThat(files().read(file("link", 3, ABC))).isEmpty();
    }

    private PublishedFiles files() {
        return new PublishedFiles(folder.resolve("ws").toString());
    }

    private static OutputFile file(String path, long bytes, String sha256) {
        return new OutputFile(path, "summary", sha256, bytes, 1);
    }
}
