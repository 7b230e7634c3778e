package dev.orcaworkflow.local.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/**
 * A small file in the workspace by which a worker on another host sees that its path leads to the same workspace, and a
 * test that it may write and rename there.
 */
public final class WorkspaceProbe {
    private static final String FOLDER = ".workflow";
    private static final String NAME = "probe";

    private WorkspaceProbe() {}

    /** Leaves it where it is missing. */
    public static void write(Path workspace) throws IOException {
        Path probe = file(workspace);
        if (!Files.exists(probe)) {
            Files.createDirectories(probe.getParent());
            Files.writeString(probe, UUID.randomUUID() + "\n");
        }
    }

    /** What it says; empty where it cannot be read. */
    public static Optional<String> read(Path workspace) {
        try {
            return Optional.of(Files.readString(file(workspace)).strip());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** Writes and renames a file as publishing does, and takes it away again. */
    public static void renameTest(Path workspace) throws IOException {
        Path folder = Files.createDirectories(file(workspace).getParent());
        Path written = Files.writeString(folder.resolve("write-" + UUID.randomUUID()), "test");
        Path renamed = written.resolveSibling("renamed-" + UUID.randomUUID());
        Files.move(written, renamed, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(renamed);
    }

    private static Path file(Path workspace) {
        return workspace.resolve(FOLDER).resolve(NAME);
    }
}
