package dev.orcaworkflow.configuration.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.TestFolder;
import dev.orcaworkflow.configuration.workspace.PathResolution.Inside;
import dev.orcaworkflow.configuration.workspace.PathResolution.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceTest {
    @TempDir
    Path outer;

    private TestFolder folder;

    @BeforeEach
    void workspaceInsideAnotherFolder() throws IOException {
        folder = TestFolder.in(Files.createDirectories(outer.resolve("ws")));
        folder.write("study/models/a.yml", "General: {}\n");
    }

    @ParameterizedTest(name = "{1} in {0} is {2}")
    @CsvSource({
        "study, models, study/models",
        "study, ./models/, study/models",
        "study/scripts, ../models, study/models",
        "study, models\\a.yml, study/models/a.yml",
        "'', study, study",
        "study, not/yet/there, study/not/yet/there",
        "study, '.', study"
    })
    void startsAtTheConfigurationsFolder(String from, String path, String relative) {
        assertThat(folder.workspace().resolve(from, path))
                .isEqualTo(new Inside(folder.root().resolve(relative), relative));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "../../outside|leaves",
                "../../ws2/x|leaves",
                "/etc/passwd|needs the root '/etc'",
                "D:\\proj\\x|needs the root 'D:'",
                "D:x|needs the root 'D:'",
                "\\\\server\\share\\x|needs the root '//server/share'",
                "models/CON|a name that Windows reserves",
                "models/nul.txt|a name that Windows reserves",
                "models/a.|whose last character Windows drops",
            })
    void refusesWhatLeadsOutOrMeansNothingElsewhere(String path, String reason) {
        assertThat(folder.workspace().resolve("study", path))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains(reason));
    }

    @Test
    void refusesControlCharacters() {
        assertThat(folder.workspace().resolve("study", "C\new")).isInstanceOf(Refused.class);
        assertThat(folder.workspace().resolve("study", "a\0b")).isInstanceOf(Refused.class);
    }

    @Test
    void refusesVeryLongNames() {
        assertThat(folder.workspace().resolve("", "x".repeat(300))).isInstanceOf(Refused.class);
    }

    @Test
    void refusesADirectoryLinkedFromOutside() throws IOException {
        Path outside = Files.createDirectories(outer.resolve("secret"));
        Files.createSymbolicLink(folder.root().resolve("study/link"), outside);

        assertThat(folder.workspace().resolve("study", "link/x"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains("symbolic link"));
    }

    @Test
    void doesNotListAFileLinkedFromOutside() throws IOException {
        Path outside = Files.writeString(outer.resolve("secret.yml"), "x");
        Files.createSymbolicLink(folder.root().resolve("study/models/link.yml"), outside);

        assertThat(names("study/models")).containsExactly("a.yml");
    }

    @Test
    void listsAFileLinkedInside() throws IOException {
        Files.createSymbolicLink(
                folder.root().resolve("study/models/b.yml"), folder.root().resolve("study/models/a.yml"));

        assertThat(names("study/models")).containsExactly("a.yml", "b.yml");
    }

    @Test
    void translatesDeclaredRootsInEverySpelling() throws IOException {
        Path proj = Files.createDirectories(outer.resolve("proj"));
        WorkspaceRoot root = new WorkspaceRoot("proj", proj, List.of("//fileserver/proj", "P:"));
        Workspace workspace = new Workspace(folder.root(), List.of(root), Duration.ZERO);

        for (String spelt : List.of("proj:a/b", "P:\\a\\b", "\\\\FileServer\\proj\\a\\b")) {
            assertThat(workspace.resolve("study", spelt)).as(spelt).isEqualTo(new Inside(proj.resolve("a/b"), "a/b"));
        }
        assertThat(workspace.resolve("study", "proj:../x")).isInstanceOf(Refused.class);
    }

    @Test
    void findsWhatAFileOfARootNamesBesideIt() throws IOException {
        Path proj = Files.createDirectories(outer.resolve("proj"));
        Workspace workspace =
                new Workspace(folder.root(), List.of(new WorkspaceRoot("proj", proj, List.of("P:"))), Duration.ZERO);

        assertThat(workspace.resolveBeside(proj.resolve("models/a.yml"), "../base.yml"))
                .isEqualTo(new Inside(proj.resolve("base.yml"), "base.yml"));
        assertThat(workspace.resolveBeside(proj.resolve("models/a.yml"), "../../x.yml"))
                .isInstanceOf(Refused.class);
        assertThat(workspace.resolveBeside(folder.root().resolve("study/a.yml"), "models/b.yml"))
                .isEqualTo(new Inside(folder.root().resolve("study/models/b.yml"), "study/models/b.yml"));
    }

    @Test
    void noticesAChangedFile() {
        Path file = folder.root().resolve("study/models/a.yml");
        Optional<FileStamp> before = folder.workspace().stamp(file);

        folder.write("study/models/a.yml", "General: {UnitsSystem: SI}\n");

        assertThat(folder.workspace().stamp(file)).isNotEqualTo(before).isPresent();
    }

    @Test
    void believesAListingForAMoment() {
        Workspace slow = new Workspace(folder.root(), List.of(), Duration.ofHours(1));
        assertThat(slow.list(folder.root().resolve("study/models"))).isPresent();

        folder.write("study/models/b.yml", "General: {}\n");

        assertThat(slow.stamp(folder.root().resolve("study/models/b.yml"))).isEmpty();
    }

    private List<String> names(String directory) {
        return folder.workspace().list(folder.root().resolve(directory)).orElseThrow().files().stream()
                .map(FileStamp::name)
                .toList();
    }
}
