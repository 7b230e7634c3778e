package dev.orcaworkflow.configuration;

import dev.orcaworkflow.configuration.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A workspace in a temporary folder whose listings are never older than the question. */
public record TestFolder(Path root, Workspace workspace) {
    public static TestFolder in(Path root) {
        return new TestFolder(root, new Workspace(root, List.of(), Duration.ZERO));
    }

    public Path write(String name, String text) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
