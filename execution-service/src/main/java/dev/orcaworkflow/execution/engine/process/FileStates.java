package dev.orcaworkflow.execution.engine.process;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.orcaworkflow.execution.engine.CarriedOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code files.json} of an attempt: the state of each of its files. The next attempt of the same text by the same build
 * runs only what failed.
 *
 * @param config SHA-256 of the configuration's text
 * @param engine id and build
 * @param headers by table
 * @param outputs beside the tables; only of an attempt that failed in part
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FileStates(
        String config,
        String engine,
        Map<String, List<String>> headers,
        List<FileState> files,
        List<CarriedOutput> outputs) {
    static final String NAME = "files.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    FileStates {
        // An earlier version wrote none.
        outputs = outputs == null ? List.of() : List.copyOf(outputs);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path fresh = folder.resolve(NAME + ".new");
        Files.write(fresh, JSON.writeValueAsBytes(this));
        Files.move(fresh, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Empty when there is none, or one that a later version wrote. */
    static Optional<FileStates> read(Path folder) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(folder.resolve(NAME)), FileStates.class));
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
