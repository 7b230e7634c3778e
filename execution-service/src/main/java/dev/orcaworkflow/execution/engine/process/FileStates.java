package dev.orcaworkflow.execution.engine.process;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.orcaworkflow.execution.engine.CarriedOutput;
import dev.orcaworkflow.execution.files.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
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
    private static final JsonFile FILE =
            new JsonFile(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT), "files.json");

    FileStates {
        // An earlier version wrote none.
        outputs = outputs == null ? List.of() : List.copyOf(outputs);
    }

    void write(Path folder) throws IOException {
        FILE.write(folder, this);
    }

    static Optional<FileStates> read(Path folder) {
        return FILE.read(folder, FileStates.class);
    }
}
