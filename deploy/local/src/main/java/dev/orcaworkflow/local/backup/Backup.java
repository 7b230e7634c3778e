package dev.orcaworkflow.local.backup;

import dev.orcaworkflow.local.place.DataDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A copy of an installation's memory, and of its workspace where that is asked for. Logins, logs and unpacked programs are
 * not in it; the database's password is, so keep it as you keep that.
 *
 * @param root folder of the copy, absolute
 */
public record Backup(Path root) {
    private static final List<String> MEMORY = List.of("database", "broker", "database.password");
    private static final String WORKSPACE = "workspace";

    /**
     * Copies what lies in {@code data}, which nothing may use meanwhile.
     *
     * @throws BackupRefused when a system runs on the data, they are none, or the copy's folder is not empty
     */
    public void take(DataDirectory data, Optional<Path> workspace) throws IOException {
        require(Files.isDirectory(data.database()), data.root() + " holds no installation");
        requireEmpty(root);
        try (FileChannel file = lockFile(data);
                FileLock lock = file.tryLock()) {
            requireStill(lock, data);
            Files.createDirectories(root);
            copy(data.root(), root);
            if (workspace.isPresent()) {
                FileTree.copy(workspace.get(), root.resolve(WORKSPACE), root);
            }
            Checksums.write(root);
        }
    }

    /**
     * Puts the copy back.
     *
     * @param data must not exist yet, or be empty: nothing is overwritten
     * @param workspace the same; files of a study that are there already would be mixed with those of the copy
     * @throws BackupRefused also when the copy is not whole
     */
    public void restore(DataDirectory data, Optional<Path> workspace) throws IOException {
        List<String> differences = Checksums.differences(root);
        require(
                differences.isEmpty(),
                "%s is not what was copied; the first of %d differences: %s"
                        .formatted(root, differences.size(), differences.isEmpty() ? "" : differences.getFirst()));
        requireEmpty(data.root());
        if (workspace.isPresent()) {
            require(Files.isDirectory(root.resolve(WORKSPACE)), root + " was taken without --workspace");
            requireEmpty(workspace.get());
        }
        copy(root, data.created().root());
        if (workspace.isPresent()) {
            Files.createDirectories(workspace.get());
            FileTree.copy(root.resolve(WORKSPACE), workspace.get(), root);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String part : MEMORY) {
            FileTree.copy(from.resolve(part), to.resolve(part), to);
        }
    }

    private static FileChannel lockFile(DataDirectory data) throws IOException {
        return FileChannel.open(data.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void requireStill(FileLock lock, DataDirectory data) {
        require(lock != null, "A system runs on %s; `workflow down` first".formatted(data.root()));
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                require(files.findAny().isEmpty(), folder + " is not empty, and nothing is overwritten");
            }
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new BackupRefused(otherwise);
        }
    }
}
