package dev.orcaworkflow.local.place;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Reads and writes {@code system.json}; a reader never sees half a file. */
public final class SystemFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private SystemFile() {}

    /** The state that was written last, or nothing when the system never ran on this data or was taken down. */
    public static Optional<SystemState> read(DataDirectory data) throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(data.systemFile()), SystemState.class));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    public static void write(DataDirectory data, SystemState state) throws IOException {
        Path fresh = data.root().resolve("system.json.new");
        Files.write(fresh, JSON.writeValueAsBytes(state));
        Files.move(fresh, data.systemFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public static void delete(DataDirectory data) throws IOException {
        Files.deleteIfExists(data.systemFile());
    }

    /** The state as the document that {@code doctor --json} prints. */
    public static String text(SystemState state) throws IOException {
        return JSON.writeValueAsString(state);
    }
}
