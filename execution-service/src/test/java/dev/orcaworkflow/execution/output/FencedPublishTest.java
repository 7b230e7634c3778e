package dev.orcaworkflow.execution.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.execution.files.AttemptFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FencedPublishTest {
    private static final List<OutputFile> FILES = List.of(file("a.csv"), file("a.result-manifest.json"));

    @TempDir
    Path root;

    @TempDir
    Path elsewhere;

    private final UUID job = UUID.randomUUID();

    @Test
    void putsTheFilesInPlaceAndLeavesNoTrace() throws IOException {
        write("a.csv");
        write("a.result-manifest.json");

        FencedPublish.publish(root, FILES, job, 2);

        assertThat(names()).containsExactlyInAnyOrder("a.csv", "a.result-manifest.json");
    }

    @Test
    void removesWhatEarlierAttemptsOfTheJobLeft() throws IOException {
        Files.createDirectories(AttemptFolder.of(root.resolve("out"), job, 1));
        write("a.csv");
        write("a.result-manifest.json");

        FencedPublish.publish(root, FILES, job, 2);

        assertThat(names()).containsExactlyInAnyOrder("a.csv", "a.result-manifest.json");
    }

    @Test
    void endsInTheSamePlaceWhenItIsRepeatedAfterACrash() throws IOException {
        write("a.result-manifest.json");
        Files.writeString(root.resolve("out/a.csv"), "moved before the crash");

        FencedPublish.publish(root, FILES, job, 2);
        FencedPublish.publish(root, FILES, job, 2);

        assertThat(root.resolve("out/a.csv")).hasContent("moved before the crash");
        assertThat(root.resolve("out/a.result-manifest.json")).exists();
    }

    @Test
    void showsNoManifestBeforeTheFilesItSpeaksOf() throws IOException {
        write("a.result-manifest.json");

        assertThatThrownBy(() -> FencedPublish.publish(root, FILES, job, 2)).isInstanceOf(UncheckedIOException.class);

        assertThat(root.resolve("out/a.result-manifest.json")).doesNotExist();
    }

    @Test
    void leavesTheAttemptsOfOtherJobsAlone() throws IOException {
        write("a.csv");
        write("a.result-manifest.json");
        Path other = AttemptFolder.of(root.resolve("out"), UUID.randomUUID(), 1);
        Files.createDirectories(other);

        FencedPublish.publish(root, FILES, job, 2);

        assertThat(other).exists();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(root.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void putsNothingThroughADirectoryThatBecameALink() throws IOException {
        write("a.csv");
        Path outside = Files.createDirectories(elsewhere.resolve("theirs"));
        Files.move(root.resolve("out"), elsewhere.resolve("moved"));
        Files.createSymbolicLink(root.resolve("out"), outside);

        assertThatThrownBy(() -> FencedPublish.publish(root, FILES, job, 2))
                .hasStackTraceContaining("through a symbolic link");

        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void takesNothingFromAnAttemptThatBecameALink() throws IOException {
        Path outside = Files.createDirectories(elsewhere.resolve("theirs"));
        Files.writeString(outside.resolve("a.csv"), "theirs");
        Path attempt = AttemptFolder.of(root.resolve("out"), job, 2);
        Files.createDirectories(attempt.getParent());
        Files.createSymbolicLink(attempt, outside);

        assertThatThrownBy(() -> FencedPublish.publish(root, FILES, job, 2))
                .hasStackTraceContaining("through a symbolic link");

        assertThat(outside.resolve("a.csv")).hasContent("theirs");
        assertThat(root.resolve("out/a.csv")).doesNotExist();
    }

    @Test
    void publishesNoFileThatBecameALink() throws IOException {
        Path folder = Files.createDirectories(AttemptFolder.of(root.resolve("out"), job, 2));
        Path secret = Files.writeString(elsewhere.resolve("secret"), "theirs");
        Files.createSymbolicLink(folder.resolve("a.csv"), secret);

        assertThatThrownBy(() -> FencedPublish.publish(root, FILES, job, 2))
                .hasStackTraceContaining("became a symbolic link");

        assertThat(root.resolve("out/a.csv")).doesNotExist();
    }

    private void write(String name) throws IOException {
        Path folder = AttemptFolder.of(root.resolve("out"), job, 2);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), "new");
    }

    private static OutputFile file(String name) {
        return new OutputFile("out/" + name, "summary", "", 3, 0);
    }
}
