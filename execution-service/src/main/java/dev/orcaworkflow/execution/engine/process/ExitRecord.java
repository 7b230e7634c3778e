package dev.orcaworkflow.execution.engine.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The line {@code exit N} that outlives both the process and its watcher. Without its line end it is not finished. */
final class ExitRecord {
    private ExitRecord() {}

    static OptionalInt read(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            return text.matches("exit \\d+\n")
                    ? OptionalInt.of(Integer.parseInt(text.substring(5, text.length() - 1)))
                    : OptionalInt.empty();
        } catch (NoSuchFileException none) {
            return OptionalInt.empty();
        }
    }
}
