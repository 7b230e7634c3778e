package dev.orcaworkflow.execution.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;

/**
 * Where an attempt writes: {@code .attempt-<job>-<attempt>} in the output directory, so that publishing is a rename on one
 * file system. One folder and not a tree of them: thousands of short jobs make and remove one each, and a file system
 * pays for every folder that it forgets.
 */
public final class AttemptFolder {
    private static final String PREFIX = ".attempt-";
    private static final String LOGS = "engine-logs";

    private AttemptFolder() {}

    public static Path of(Path outputDirectory, UUID job, int attempt) {
        return outputDirectory.resolve(PREFIX + job + "-" + attempt);
    }

    /** What of an attempt outlives it: streams, configurations and error records of its processes. */
    public static Path logs(Path folder) {
        return folder.resolve(LOGS);
    }

    /** Creates it empty: what a run before a crash may have left is of no use. */
    public static void create(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException leftBehind) {
            delete(folder);
            Files.createDirectory(folder);
        } catch (NoSuchFileException first) {
            Files.createDirectories(folder);
        }
    }

    /** Removes the folders of a job's attempts up to this one, but their logs. */
    public static void clearUpTo(Path outputDirectory, UUID job, int attempt) throws IOException {
        for (int each = 1; each <= attempt; each++) {
            clear(of(outputDirectory, job, each));
        }
    }

    public static void delete(Path folder) throws IOException {
        remove(folder, new Removal(false));
    }

    /** As {@link #delete}, but leaves the logs, and so the folder when there are any. */
    public static void clear(Path folder) throws IOException {
        remove(folder, new Removal(true));
    }

    private static void remove(Path folder, Removal removal) throws IOException {
        try {
            Files.walkFileTree(folder, removal);
        } catch (NoSuchFileException gone) {
            // That is what was wanted.
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        private final boolean keepsLogs;

        Removal(boolean keepsLogs) {
            this.keepsLogs = keepsLogs;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return keepsLogs && directory.endsWith(LOGS) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            try {
                Files.delete(directory);
            } catch (java.nio.file.DirectoryNotEmptyException logsAreIn) {
                if (!keepsLogs) {
                    throw logsAreIn;
                }
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
