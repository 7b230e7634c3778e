package dev.orcaworkflow.execution.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;

/**
 * A folder held open: whatever is put in the place of it, or of a folder above it, is not followed afterwards. Windows
 * knows no such hold; there its path is looked at once and used.
 */
final class HeldFolder implements Closeable {
    private final Path path;
    private final DirectoryStream<Path> held;

    private HeldFolder(Path path, DirectoryStream<Path> held) {
        this.path = path;
        this.held = held;
    }

    /**
     * Opens it from {@code root} on, following no link but those that were there before and stay inside.
     *
     * @throws IOException when it is not there, or leads out of the root that it begins with
     */
    static HeldFolder open(Path root, Path folder) throws IOException {
        Path real = folder.toRealPath();
        Path top = folder.startsWith(root) ? root.toRealPath() : real.getRoot();
        if (!real.startsWith(top)) {
            throw new IOException("%s leads out of %s through a symbolic link".formatted(folder, root));
        }
        DirectoryStream<Path> held = Files.newDirectoryStream(top);
        for (Path name : top.relativize(real)) {
            held = below(held, name);
        }
        return new HeldFolder(real, held);
    }

    private static DirectoryStream<Path> below(DirectoryStream<Path> folder, Path name) throws IOException {
        if (!(folder instanceof SecureDirectoryStream<Path> secure)
                || name.toString().isEmpty()) {
            return folder;
        }
        try (secure) {
            return secure.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Renames a file of this folder into another one, in place of what has its name there; never a link. */
    void move(Path name, HeldFolder target) throws IOException {
        if (view(name).readAttributes().isSymbolicLink()) {
            throw new IOException(path.resolve(name) + " became a symbolic link");
        }
        if (held instanceof SecureDirectoryStream<Path> from && target.held instanceof SecureDirectoryStream<Path> to) {
            from.move(name, to, name);
        } else {
            Files.move(
                    path.resolve(name),
                    target.path.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    boolean has(Path name) throws IOException {
        try {
            view(name).readAttributes();
            return true;
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private BasicFileAttributeView view(Path name) {
        return held instanceof SecureDirectoryStream<Path> secure
                ? secure.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                : Files.getFileAttributeView(
                        path.resolve(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
