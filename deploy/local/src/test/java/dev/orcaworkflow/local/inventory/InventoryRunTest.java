package dev.orcaworkflow.local.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process stands for the licensed Python: it is called with a program and names on its standard input. */
class InventoryRunTest {
    @TempDir
    Path folder;

    private final List<JsonNode> told = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @Test
    void addsToEachAnswerWhichContentItIsAbout() throws Exception {
        Path file = file("a.sim", "abc");

        run(
                "while read -r f; do echo chatter; echo \"@inventory {\\\"file\\\": \\\"$f\\\", \\\"state\\\": \\\"x\\\"}\"; done",
                file);

        assertThat(refused).isEmpty();
        assertThat(told).singleElement().satisfies(line -> {
            assertThat(line.path("bytes").asInt()).isEqualTo(3);
            assertThat(line.path("fingerprint").asText())
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(line.path("state").asText()).isEqualTo("x");
        });
    }

    @Test
    void saysWhichFileCouldNotBeOpened() throws Exception {
        Path file = file("a.sim", "abc");

        run(
                "while read -r f; do echo \"@inventory {\\\"file\\\": \\\"$f\\\", \\\"error\\\": \\\"Error code: 7\\\"}\"; done",
                file);

        assertThat(told).isEmpty();
        assertThat(refused).containsExactly(file + ": Error code: 7");
    }

    @Test
    void believesNothingOfAFileThatChangesMeanwhile() throws Exception {
        Path file = file("a.sim", "abc");

        run("while read -r f; do echo more >> \"$f\"; echo \"@inventory {\\\"file\\\": \\\"$f\\\"}\"; done", file);

        assertThat(told).isEmpty();
        assertThat(refused).singleElement().asString().contains("changed while it was read");
    }

    @Test
    void namesTheFileThatAnEndedProgramOwes() throws Exception {
        Path file = file("a.sim", "abc");

        assertThatThrownBy(() -> run("exit 3", file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ended with 3 before it told of " + file);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private void run(String script, Path file) throws IOException, InterruptedException {
        Path python = Files.writeString(folder.resolve("python"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwx------"));
        new InventoryRun(python.toString()).of(List.of(file), told::add, refused::add);
    }
}
