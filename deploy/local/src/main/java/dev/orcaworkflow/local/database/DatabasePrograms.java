package dev.orcaworkflow.local.database;

import dev.orcaworkflow.local.place.DataDirectory;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once per installation from the jar that carries them. As root they run in a user
 * namespace of their own, because PostgreSQL refuses to run as root.
 */
public final class DatabasePrograms {
    private static final long PATIENCE_SECONDS = 60;

    private final DataDirectory data;

    public DatabasePrograms(DataDirectory data) {
        this.data = data;
    }

    /** The words that start one of the programs. */
    List<String> command(String program, String... arguments) {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(data.databasePrograms().resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        return words;
    }

    /** Runs a program to its end. */
    void run(String program, String... arguments) throws IOException {
        Path log = data.log("database");
        Process process = new ProcessBuilder(command(program, arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("%s did not succeed, see %s".formatted(program, log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + program, e);
        }
    }

    /** Ends the server: it breaks connections off, keeps what was committed and returns when it is gone. */
    public void stop() {
        try {
            run("pg_ctl", "stop", "-m", "fast", "-w", "-D", data.database().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks the programs unless that was done before. */
    void unpack() throws IOException {
        Path done = data.databasePrograms().resolve(".unpacked");
        if (Files.exists(done)) {
            return;
        }
        try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(entry, archive);
            }
        }
        Files.createFile(done);
    }

    private void unpack(TarArchiveEntry entry, InputStream content) throws IOException {
        Path target = data.databasePrograms().resolve(entry.getName()).normalize();
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
                throw new IOException("Cannot make %s executable: is its disk mounted noexec?".formatted(target));
            }
        }
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name");
        String architecture = ArchUtils.normalize(System.getProperty("os.arch"));
        InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(family(system), architecture);
        if (archive == null) {
            throw new IOException(
                    "No PostgreSQL programs for %s on %s are in this build".formatted(system, architecture));
        }
        return archive;
    }

    private static String family(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "Darwin";
        }
        return name.startsWith("windows") ? "Windows" : "Linux";
    }
}
