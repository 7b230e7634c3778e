package dev.orcaworkflow.configuration.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files of one directory, not of those below it, in the order of their names. */
public final class DirectoryListing {
    private final Path directory;
    private final List<FileStamp> files;
    private final Map<String, FileStamp> byName;
    private final long readAtNanos;

    DirectoryListing(Path directory, List<FileStamp> files, long readAtNanos) {
        this.directory = directory;
        this.files = List.copyOf(files);
        this.byName = files.stream().collect(Collectors.toUnmodifiableMap(FileStamp::name, Function.identity()));
        this.readAtNanos = readAtNanos;
    }

    public Path directory() {
        return directory;
    }

    public List<FileStamp> files() {
        return files;
    }

    public Optional<FileStamp> file(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    boolean olderThan(long nanos, long nowNanos) {
        return nowNanos - readAtNanos > nanos;
    }
}
