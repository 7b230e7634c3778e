package dev.orcaworkflow.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small file system in memory over a folder: a disk that is soon full, or may not be written to, and is gone when this
 * is closed. Only root may mount one.
 */
public final class TinyDisk implements AutoCloseable {
    private static final String FILLER = "filler";
    private static final int AT_A_TIME = 4096;

    private final Path folder;

    private TinyDisk(Path folder) {
        this.folder = folder;
    }

    /** Says on standard error what stays untested where it may not. */
    public static boolean mayBeMounted(String untested) {
        try {
            Path place = Files.createTempDirectory("mount-");
            boolean may = mount(place, "size=64k") == 0;
            if (may) {
                run("umount", "--lazy", place.toString());
            } else {
                System.err.println("SKIPPED: this user may not mount a file system; nothing here shows " + untested
                        + " (run as root)");
            }
            Files.delete(place);
            return may;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param options as tmpfs has them, such as {@code size=4m} or {@code ro}
     * @throws IllegalStateException when it could not be mounted
     */
    public static TinyDisk over(Path folder, String options) {
        int exit = mount(folder, options);
        if (exit != 0) {
            throw new IllegalStateException("mount over %s ended with %d".formatted(folder, exit));
        }
        return new TinyDisk(folder);
    }

    /** Leaves no room at all. */
    public void fill() throws IOException {
        try (var out = Files.newOutputStream(folder.resolve(FILLER))) {
            while (true) {
                out.write(new byte[AT_A_TIME]);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw full;
            }
        }
    }

    /** Makes room again. */
    public void clear() throws IOException {
        Files.deleteIfExists(folder.resolve(FILLER));
    }

    /** Who still works in it keeps it, everybody else sees the folder below. */
    @Override
    public void close() {
        run("umount", "--lazy", folder.toString());
    }

    private static int mount(Path folder, String options) {
        return run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString());
    }

    private static int run(String... words) {
        try {
            return new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
