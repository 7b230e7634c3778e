package dev.orcaworkflow.execution.output;

import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.execution.files.AttemptFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
            requireInside(root, directory);
            requireInside(root, folder);
            for (OutputFile file : files) {
                Path target = root.resolve(file.path());
                move(folder.resolve(target.getFileName()), target);
            }
            AttemptFolder.clearUpTo(directory, job, attempt);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot publish results in %s: %s".formatted(directory, e), e);
        }
    }

    /** Whoever may write to a study can put a link in the place of a folder while the engine runs. */
    private static void requireInside(Path root, Path folder) throws IOException {
        boolean there = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        if (there && folder.startsWith(root) && !folder.toRealPath().startsWith(root.toRealPath())) {
            throw new IOException("%s leads out of %s through a symbolic link".formatted(folder, root));
        }
    }

    private static void move(Path source, Path target) throws IOException {
        if (Files.isSymbolicLink(source)) {
            throw new IOException(source + " became a symbolic link");
        }
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            if (!Files.exists(target)) {
                throw e;
            }
            // It was moved before a crash.
        }
    }
}
