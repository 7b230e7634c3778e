package dev.orcaworkflow.execution.output;

import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.execution.files.AttemptFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * The step between "this attempt is the accepted one" and "succeeded": renames its files into the output directory, the
 * manifest last. Repeating it after a crash ends in the same place.
 */
public final class FencedPublish {
    private FencedPublish() {}

    /**
     * @param root workspace root that the files' paths start from
     * @param files in the order in which they appear; all in one directory
     * @throws UncheckedIOException when a file cannot be put in its place; to be tried again
     */
    public static void publish(Path root, List<OutputFile> files, UUID job, int attempt) {
        if (files.isEmpty()) {
            return;
        }
        Path directory = root.resolve(files.getFirst().path()).getParent();
        Path folder = AttemptFolder.of(directory, job, attempt);
        try {
            moveAll(root, files, directory, folder);
            AttemptFolder.clearUpTo(directory, job, attempt);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot publish results in %s: %s".formatted(directory, e), e);
        }
    }

    /** Whoever may write to a study can put a link in the place of a folder, while the engine runs and while this does. */
    private static void moveAll(Path root, List<OutputFile> files, Path directory, Path folder) throws IOException {
        try (HeldFolder target = HeldFolder.open(root, directory)) {
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                requireAll(files, target, folder);
                return;
            }
            try (HeldFolder attempt = HeldFolder.open(root, folder)) {
                for (OutputFile file : files) {
                    move(name(file), attempt, target);
                }
            }
        }
    }

    private static void move(Path name, HeldFolder attempt, HeldFolder target) throws IOException {
        try {
            attempt.move(name, target);
        } catch (NoSuchFileException e) {
            if (!target.has(name)) {
                throw e;
            }
            // It was moved before a crash.
        }
    }

    /** Everything was moved, and the attempt's folder removed, before a crash. */
    private static void requireAll(List<OutputFile> files, HeldFolder target, Path folder) throws IOException {
        for (OutputFile file : files) {
            if (!target.has(name(file))) {
                throw new NoSuchFileException(folder.resolve(name(file)).toString());
            }
        }
    }

    private static Path name(OutputFile file) {
        return Path.of(file.path()).getFileName();
    }
}
