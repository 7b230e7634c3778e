package dev.orcaworkflow.execution.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;

/** Where an attempt writes: below the output directory, so that publishing is a rename on one file system. */
public final class AttemptFolder {
    private static final String NAME = ".attempts";
    private static final String LOGS = "engine-logs";

    private AttemptFolder() {}

    public static Path of(Path outputDirectory, UUID job, int attempt) {
        return ofJob(outputDirectory, job).resolve(Integer.toString(attempt));
    }

    private static Path ofJob(Path outputDirectory, UUID job) {
        return outputDirectory.resolve(NAME).resolve(job.toString());
    }

    /** What of an attempt outlives it: streams, configurations and error records of its processes. */
    public static Path logs(Path folder) {
        return folder.resolve(LOGS);
    }

    /** Creates it empty: what a run before a crash may have left is of no use. */
    public static void create(Path folder) throws IOException {
        delete(folder);
        Files.createDirectories(folder);
    }

    /** Removes the folders of all attempts of a job but their logs, and the common folder with the last of them. */
    public static void deleteAll(Path outputDirectory, UUID job) throws IOException {
        clear(ofJob(outputDirectory, job));
        try {
            Files.deleteIfExists(outputDirectory.resolve(NAME));
        } catch (java.nio.file.DirectoryNotEmptyException othersAreAtWork) {
            // The last one removes it.
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
