package dev.orcaworkflow.configuration.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Directory listings, each believed for a moment. */
final class Listings {
    private static final int MANY = 512;
    private final long freshNanos;
    private final List<Path> realRoots;
    private final Map<Path, DirectoryListing> known = new ConcurrentHashMap<>();
    private final Map<Path, Checked> checked = new ConcurrentHashMap<>();

    private record Checked(boolean inside, long atNanos) {}

    /** @param realRoots directories that symbolic links may lead to */
    Listings(Duration freshness, List<Path> realRoots) {
        this.realRoots = List.copyOf(realRoots);
        this.freshNanos = freshness.toNanos();
    }

    Optional<DirectoryListing> list(Path directory) {
        DirectoryListing listing = known.get(directory);
        if (listing != null && !listing.olderThan(freshNanos, System.nanoTime())) {
            return Optional.of(listing);
        }
        return read(directory);
    }

    private Optional<DirectoryListing> read(Path directory) {
        long now = System.nanoTime();
        List<FileStamp> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                stamp(entry).ifPresent(files::add);
            }
        } catch (IOException _) {
            known.remove(directory);
            return Optional.empty();
        }
        files.sort(Comparator.comparing(FileStamp::name));
        return Optional.of(remember(new DirectoryListing(directory, files, now)));
    }

    private DirectoryListing remember(DirectoryListing listing) {
        if (known.size() >= MANY) {
            known.clear();
        }
        known.put(listing.directory(), listing);
        return listing;
    }

    /** A file that vanished since it was listed is no file, nor is a link that leads out of the workspace. */
    private Optional<FileStamp> stamp(Path path) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                Path target = path.toRealPath();
                attributes = realRoots.stream().anyMatch(target::startsWith)
                        ? Files.readAttributes(target, BasicFileAttributes.class)
                        : attributes;
            }
            return attributes.isRegularFile() ? Optional.of(FileStamp.of(path, attributes)) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Follows symbolic links of the part of {@code path} that exists. */
    boolean staysInside(Path path, Path base, Path realBase) {
        long now = System.nanoTime();
        Checked before = checked.get(path);
        if (before != null && now - before.atNanos() < freshNanos) {
            return before.inside();
        }
        boolean inside = followed(path, base).startsWith(realBase);
        if (checked.size() >= MANY) {
            checked.clear();
        }
        checked.put(path, new Checked(inside, now));
        return inside;
    }

    private static Path followed(Path path, Path base) {
        for (Path at = path; at != null && at.startsWith(base); at = at.getParent()) {
            try {
                return at.toRealPath().resolve(at.relativize(path));
            } catch (IOException _) {
                continue; // Does not exist yet; its parent may.
            }
        }
        return path;
    }
}
