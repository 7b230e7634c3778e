package dev.orcaworkflow.execution.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldFolderTest {
    private static final Path NAME = Path.of("a.csv");

    @TempDir
    Path root;

    @TempDir
    Path elsewhere;

    @Test
    void followsNoLinkThatIsPutInItsPlaceOnceItIsHeld() throws IOException {
        Path attempt = Files.createDirectories(root.resolve("attempt"));
        Path out = Files.createDirectories(root.resolve("study/out"));
        Path theirs = Files.createDirectories(elsewhere.resolve("theirs/out"));
        Files.writeString(attempt.resolve(NAME), "result");

        try (HeldFolder from = HeldFolder.open(root, attempt);
                HeldFolder to = HeldFolder.open(root, out)) {
            Files.move(root.resolve("study"), root.resolve("moved"));
            Files.createSymbolicLink(root.resolve("study"), theirs.getParent());
            from.move(NAME, to);
        }

        assertThat(theirs).isEmptyDirectory();
        assertThat(root.resolve("moved/out").resolve(NAME)).hasContent("result");
    }

    @Test
    void isNotOpenedThroughALinkThatLeadsOut() throws IOException {
        Files.createSymbolicLink(root.resolve("out"), elsewhere);

        assertThatThrownBy(() -> HeldFolder.open(root, root.resolve("out")))
                .hasMessageContaining("through a symbolic link");
    }

    @Test
    void isOpenedThroughALinkThatStaysInside() throws IOException {
        Path real = Files.createDirectories(root.resolve("real"));
        Files.writeString(real.resolve(NAME), "result");
        Files.createSymbolicLink(root.resolve("link"), real);

        try (HeldFolder folder = HeldFolder.open(root, root.resolve("link"))) {
            assertThat(folder.has(NAME)).isTrue();
        }
    }
}
