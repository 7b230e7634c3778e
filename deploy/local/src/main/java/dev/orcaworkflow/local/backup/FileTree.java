package dev.orcaworkflow.local.backup;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Deque;

/** Copies folders with their rights and times; a link stays a link, wherever it leads. */
final class FileTree extends SimpleFileVisitor<Path> {
    private static final CopyOption[] AS_IT_IS = {StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS};

    private final Path from;
    private final Path to;
    private final Path not;
    private final Deque<FileTime> times = new ArrayDeque<>();

    private FileTree(Path from, Path to, Path not) {
        this.from = from;
        this.to = to;
        this.not = not;
    }

    /** @param not a folder to leave out, such as the copy itself */
    static void copy(Path from, Path to, Path not) throws IOException {
        Files.walkFileTree(from, new FileTree(from, to, not));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (folder.equals(not)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        Path copy = to.resolve(from.relativize(folder).toString());
        if (!Files.isDirectory(copy)) {
            Files.copy(folder, copy, AS_IT_IS);
        }
        times.push(attributes.lastModifiedTime());
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.copy(file, to.resolve(from.relativize(file).toString()), AS_IT_IS);
        return FileVisitResult.CONTINUE;
    }

    /** Filling a folder changed its time. */
    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
        if (failure != null) {
            throw failure;
        }
        Files.setLastModifiedTime(to.resolve(from.relativize(folder).toString()), times.pop());
        return FileVisitResult.CONTINUE;
    }
}
