package dev.orcaworkflow.execution.output;

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

    private AttemptFolder() {}

    public static Path of(Path outputDirectory, UUID job, int attempt) {
        return ofJob(outputDirectory, job).resolve(Integer.toString(attempt));
    }

    private static Path ofJob(Path outputDirectory, UUID job) {
        return outputDirectory.resolve(NAME).resolve(job.toString());
    }

    /** Creates it empty: what a run before a crash may have left is of no use. */
    public static void create(Path folder) throws IOException {
        delete(folder);
        Files.createDirectories(folder);
    }

    /** Removes the folders of all attempts of a job, and the common folder with the last of them. */
    public static void deleteAll(Path outputDirectory, UUID job) throws IOException {
        delete(ofJob(outputDirectory, job));
        try {
            Files.deleteIfExists(outputDirectory.resolve(NAME));
        } catch (java.nio.file.DirectoryNotEmptyException othersAreAtWork) {
            // The last one removes it.
        }
    }

    public static void delete(Path folder) throws IOException {
        try {
            Files.walkFileTree(folder, new Removal());
        } catch (NoSuchFileException gone) {
            // That is what was wanted.
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
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
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
