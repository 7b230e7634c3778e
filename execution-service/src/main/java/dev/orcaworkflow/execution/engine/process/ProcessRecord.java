package dev.orcaworkflow.execution.engine.process;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Which process runs in a folder, so that a worker that comes back knows it again. Pid and start name one process for
 * ever, whoever gets the number later.
 *
 * @param start ticks after the boot where the system counts them: Java's instants of one process differ by a second
 *     between two JVMs, because each reads the time of the boot anew; else that instant
 * @param startedAt for the time that it has run
 */
record ProcessRecord(String host, long pid, String start, Instant startedAt) {

    static ProcessRecord of(ProcessHandle process, String host) {
        return new ProcessRecord(host, process.pid(), startOf(process), instantOf(process));
    }

    private static String startOf(ProcessHandle process) {
        return ProcFs.stat(process.pid())
                .map(stat -> Long.toString(stat.startTicks()))
                .orElseGet(() -> instantOf(process).toString());
    }

    private static Instant instantOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    void write(Path file) throws IOException {
        Properties values = new Properties();
        values.setProperty("host", host);
        values.setProperty("pid", Long.toString(pid));
        values.setProperty("start", start);
        try (Writer out = Files.newBufferedWriter(file)) {
            values.store(out, null);
        }
    }

    /** Empty when there is none, or only the beginning of one. On Linux the process itself has written it. */
    static Optional<ProcessRecord> read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        if (values.getProperty("host") == null || values.getProperty("pid") == null) {
            return Optional.empty();
        }
        long pid = Long.parseLong(values.getProperty("pid"));
        String stat = values.getProperty("stat");
        String start = stat == null
                ? values.getProperty("start")
                : Long.toString(ProcFs.parse(pid, stat).startTicks());
        Instant written = Files.getLastModifiedTime(file).toInstant();
        return Optional.of(new ProcessRecord(values.getProperty("host"), pid, start, written));
    }

    /** How long ago it was started, by a clock that never jumps where the system has one. */
    Duration age(Clock clock) {
        double seconds = start.matches("\\d+") ? ProcFs.secondsSince(Long.parseLong(start)) : 0;
        Duration age =
                seconds > 0 ? Duration.ofMillis((long) (1e3 * seconds)) : Duration.between(startedAt, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** The very same process, if it still runs. */
    Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process).equals(start))
                .filter(process -> ProcFs.stat(pid).map(stat -> !stat.ended()).orElse(true));
    }
}
