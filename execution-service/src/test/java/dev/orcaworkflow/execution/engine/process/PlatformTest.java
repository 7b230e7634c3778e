package dev.orcaworkflow.execution.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Windows branches are shown here to do what they say; they were not run on Windows. */
class PlatformTest {
    @TempDir
    Path root;

    @Test
    void isChosenByTheSystemsName() {
        assertThat(Platform.of("Windows 11")).isInstanceOf(WindowsPlatform.class);
        assertThat(Platform.of("Linux")).isInstanceOf(PosixPlatform.class);
        assertThat(Platform.of("Darwin")).isInstanceOf(PosixPlatform.class);
    }

    @Test
    void passesEveryWordAsItIsWhateverAShellWouldMakeOfIt() {
        List<String> hostile = List.of("/usr/bin/python3", "$(touch x)", "`id`", "a b;rm", "-rf", "\n");

        List<String> words = Platform.of("Linux").supervised(hostile, new RunFolder(root), "077", "here");

        assertThat(words).endsWith(hostile.toArray(String[]::new));
        assertThat(words).filteredOn("-c"::equals).hasSize(1);
    }

    @Test
    void startsNoBatchFileOnWindows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WindowsPlatform()
                        .supervised(List.of("C:\\x\\Run.CMD", "a&b"), new RunFolder(root), "077", "here"))
                .withMessageContaining("python.exe");
    }

    @Test
    void linksHardOnWindows() throws IOException {
        Path input = Files.writeString(root.resolve("a.sim"), "x");

        new WindowsPlatform().link(root.resolve("link.sim"), input);

        assertThat(Files.isSymbolicLink(root.resolve("link.sim"))).isFalse();
        assertThat(Files.isSameFile(root.resolve("link.sim"), input)).isTrue();
    }

    @Test
    void spellsPathsAsWindowsDoes() {
        assertThat(new WindowsPlatform().spell(Path.of("/a/b c"))).isEqualTo("\\a\\b c");
    }

    @Test
    void readsAProcessWhoseNameHoldsParenthesesAndBlanks() {
        ProcFs.Stat stat = ProcFs.parse(
                7,
                "7 (a) b (c)) S 1 7 7 0 -1 4 0 0 0 0 3 4 0 0 20 0 1 0 1234 5000 60 1 1 1 1 1 0 0 0 0 0 0 0 0 17 0 0 0 0");

        assertThat(stat).isEqualTo(new ProcFs.Stat(7, 'S', 1, 7, 7, 1234, 60));
    }
}
