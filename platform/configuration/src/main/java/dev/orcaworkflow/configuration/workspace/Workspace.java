package dev.orcaworkflow.configuration.workspace;

import dev.orcaworkflow.configuration.workspace.PathResolution.Inside;
import dev.orcaworkflow.configuration.workspace.PathResolution.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The directory that configurations live in, and nothing outside it. Safe to share between threads; one instance per
 * process keeps what was learnt about its files: listings for a moment, models as long as their files do not change.
 */
public final class Workspace {
    /** How long a listing is believed; several configurations of one message batch then share it. */
    public static final Duration FRESHNESS = Duration.ofSeconds(1);

    private static final int MOST_DERIVED = 20_000;

    private final Path root;
    private final Path realRoot;
    private final List<WorkspaceRoot> roots;
    private final Duration freshness;
    private final Listings listings;
    private final FileMemory memory = new FileMemory();
    private final Map<Derived, String> derived = new ConcurrentHashMap<>();

    private record Derived(String what, FileStamp file) {}

    /** @throws UncheckedIOException when the root is not there */
    public Workspace(Path root) {
        this(root, List.of(), FRESHNESS);
    }

    /** @param roots other directories that {@code name:path} and foreign spellings lead to */
    public Workspace(Path root, List<WorkspaceRoot> roots, Duration freshness) {
        this.root = root.toAbsolutePath().normalize();
        this.realRoot = real(this.root);
        this.roots = List.copyOf(roots);
        this.freshness = freshness;
        this.listings = new Listings(
                freshness,
                Stream.concat(Stream.of(realRoot), roots.stream().map(one -> real(one.directory())))
                        .toList());
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("workspace " + path + " is out of reach", e);
        }
    }

    public Path root() {
        return root;
    }

    /** How old what is known about a file may be. */
    public Duration freshness() {
        return freshness;
    }

    /**
     * A path as it stands in a configuration or model.
     *
     * @param folder relative to the root, {@code ""} for the root; relative paths start there
     */
    public PathResolution resolve(String folder, String path) {
        return resolve(root, folder, path);
    }

    /** A path as it stands in a file of the workspace or of a declared root, which relative paths start beside. */
    public PathResolution resolveBeside(Path file, String path) {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = roots.stream()
                .map(one -> one.directory().toAbsolutePath().normalize())
                .filter(directory -> !absolute.startsWith(root) && absolute.startsWith(directory))
                .findFirst()
                .orElse(root);
        return absolute.startsWith(base)
                ? resolve(base, base.relativize(absolute.getParent()).toString(), path)
                : resolve(root, absolute.getParent().toString(), path);
    }

    private PathResolution resolve(Path base, String folder, String path) {
        String spelt = path.replace('\\', '/');
        return PathRules.check(spelt)
                .<PathResolution>map(refused -> refused)
                .orElseGet(() -> locate(base, folder, spelt));
    }

    private PathResolution locate(Path base, String folder, String path) {
        try {
            Optional<RootedPath> foreign = RootedPath.find(roots, path);
            if (foreign.isPresent()) {
                RootedPath rooted = foreign.get();
                return inside(rooted.root().directory().toAbsolutePath(), Path.of(rooted.relative()));
            }
            Optional<Refused> absolute = RootedPath.refuseAbsolute(roots, path);
            return absolute.isPresent()
                    ? absolute.get()
                    : inside(base, Path.of(folder.replace('\\', '/')).resolve(path));
        } catch (InvalidPathException e) {
            return new Refused("is no path on this host: " + e.getReason(), "rename it");
        }
    }

    private PathResolution inside(Path base, Path relative) {
        Path path = base.resolve(relative).normalize();
        if (relative.isAbsolute() || !path.startsWith(base)) {
            return new Refused("leaves " + base, "keep it below that directory, or start with a workspace above it");
        }
        Path realBase = base.equals(root) ? realRoot : real(base);
        if (!listings.staysInside(path, base, realBase)) {
            return new Refused("leaves " + base + " through a symbolic link", "copy the files into the workspace");
        }
        return new Inside(path, base.relativize(path).toString().replace('\\', '/'));
    }

    /** The files of a directory; empty when there is no such directory. At most {@link #FRESHNESS} old. */
    public Optional<DirectoryListing> list(Path directory) {
        return listings.list(directory);
    }

    /** The stamp of one file, by its directory's listing; empty when there is no such file. */
    public Optional<FileStamp> stamp(Path file) {
        Path directory = file.getParent();
        return directory == null
                ? Optional.empty()
                : list(directory)
                        .flatMap(listing -> listing.file(file.getFileName().toString()));
    }

    /** {@code path} under a name that every host knows: {@code root:relative} in a declared root. */
    public String portableName(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return roots.stream()
                .filter(one -> absolute.startsWith(one.directory().toAbsolutePath()))
                .findFirst()
                .map(one -> one.name() + ":"
                        + one.directory()
                                .toAbsolutePath()
                                .relativize(absolute)
                                .toString()
                                .replace('\\', '/'))
                .orElseGet(() -> nameOf(path));
    }

    /** {@code path} as findings name it: relative to the root where it lies inside, with {@code /}. */
    public String nameOf(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return (absolute.startsWith(root) ? root.relativize(absolute) : absolute)
                .toString()
                .replace('\\', '/');
    }

    /**
     * A short text derived from a file's content, remembered as long as its stamp stays the same.
     *
     * @param what is derived; another derivation from the same file is another text
     */
    public String derived(String what, FileStamp file, Function<Path, String> derivation) {
        if (derived.size() >= MOST_DERIVED) {
            derived.clear();
        }
        Derived key = new Derived(what, file);
        String known = derived.get(key);
        if (known == null) {
            known = derivation.apply(file.path());
            derived.put(key, known);
        }
        return known;
    }

    /** What was derived from files of this workspace. */
    public FileMemory memory() {
        return memory;
    }
}
