package dev.orcaworkflow.local.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemFileTest {
    private static final Instant START = Instant.parse("2026-11-23T21:00:00Z");

    @TempDir
    Path folder;

    @Test
    void readsWhatItWrote() throws IOException {
        // Given
        DataDirectory data = DataDirectory.at(folder.resolve("data")).created();
        SystemState state = state();

        // When
        SystemFile.write(data, state);

        // Then
        assertThat(SystemFile.read(data)).contains(state);
    }

    @Test
    void keepsTheNamesThatOtherProgramsReadInTheDocument() throws IOException {
        assertThat(SystemFile.text(state()))
                .contains("\"ready\" : true", "\"workspace\" : \"/study\"", "\"broker\" : \"127.0.0.1:9092\"")
                .contains("\"url\" : \"http://127.0.0.1:8080\"", "\"pid\" : 7", "\"infra\"");
    }

    @Test
    void saysNothingWhereNothingEverRan() throws IOException {
        assertThat(SystemFile.read(DataDirectory.at(folder))).isEmpty();
    }

    @Test
    void leavesNoHalfWrittenFileBehind() throws IOException {
        DataDirectory data = DataDirectory.at(folder);

        SystemFile.write(data, state());

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(data.systemFile());
        }
    }

    private static SystemState state() {
        return new SystemState(
                true,
                "/study",
                "/data",
                "127.0.0.1:9092",
                "127.0.0.1:5432/workflow",
                Map.of("reporting", new SystemState.Running("http://127.0.0.1:8080", 7, START, true)),
                Map.of("broker", new SystemState.Running(null, 8, START, true)),
                new SystemState.Running(null, 9, START, null));
    }
}
