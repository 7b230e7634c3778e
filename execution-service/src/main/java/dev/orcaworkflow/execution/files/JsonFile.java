package dev.orcaworkflow.execution.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A note that an attempt leaves to a later one: there whole or not at all.
 *
 * @param name within its folder
 */
public record JsonFile(ObjectMapper json, String name) {
    public void write(Path folder, Object note) throws IOException {
        Files.createDirectories(folder);
        Path fresh = folder.resolve(name + ".new");
        Files.write(fresh, json.writeValueAsBytes(note));
        Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Empty when there is none, or one that a later version wrote. */
    public <T> Optional<T> read(Path folder, Class<T> kind) {
        try {
            return Optional.of(json.readValue(Files.readAllBytes(folder.resolve(name)), kind));
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
