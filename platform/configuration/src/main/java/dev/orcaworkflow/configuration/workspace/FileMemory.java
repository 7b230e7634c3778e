package dev.orcaworkflow.configuration.workspace;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers what was derived from a file: the least recently used goes first. Bounded by the bytes of the files, since
 * what is derived from text is about ten times as large. The reader of an entry decides whether it still holds.
 */
public final class FileMemory {
    private static final long MOST_BYTES = 6L << 20;
    private final Map<Path, Entry> entries = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    private record Entry(Object value, long bytes) {}

    public synchronized <T> Optional<T> recall(Path file, Class<T> kind) {
        Entry entry = entries.get(file);
        return entry != null && kind.isInstance(entry.value())
                ? Optional.of(kind.cast(entry.value()))
                : Optional.empty();
    }

    /** Replaces what was known about the file. Larger than the whole memory is not kept. */
    public synchronized void keep(Path file, Object value, long size) {
        forget(file);
        if (size <= MOST_BYTES) {
            entries.put(file, new Entry(value, size));
            bytes += size;
            shrink();
        }
    }

    private void forget(Path file) {
        Entry old = entries.remove(file);
        bytes -= old == null ? 0 : old.bytes();
    }

    private void shrink() {
        var oldest = entries.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
