package dev.orcaworkflow.execution.admission;

import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Asks licence servers who uses what, so that colleagues' seats are seen and nobody is sent to be refused. One worker
 * asks for all, at most every {@link ExecutionConfig#probeInterval}: such servers suffer from being asked.
 */
@ApplicationScoped
class LicenceProbe {
    private static final Logger LOGGER = Logger.getLogger(LicenceProbe.class);
    private static final Duration LEAST_INTERVAL = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_OUTPUT = 1 << 20;

    private static final String TURN = """
            update licence_pool set probed_at = now() where pool = ?
              and (probed_at is null or probed_at < now() - ? * interval '1 millisecond')""";

    private final Database database;
    private final ExecutionConfig config;

    LicenceProbe(Database database, ExecutionConfig config) {
        this.database = database;
        this.config = config;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void probe() {
        config.licencePools()
                .forEach((pool, settings) -> settings.probeCommand().ifPresent(command -> {
                    if (isMyTurn(pool)) {
                        note(pool, ask(command, settings.probePattern()));
                    }
                }));
    }

    private boolean isMyTurn(String pool) {
        Duration asked = config.probeInterval();
        Duration interval = asked.compareTo(LEAST_INTERVAL) < 0 ? LEAST_INTERVAL : asked;
        return QuarkusTransaction.requiringNew()
                .call(() -> database.update("take the turn to probe " + pool, TURN, pool, interval.toMillis()) == 1);
    }

    private void note(String pool, ProbeReading reading) {
        switch (reading) {
            case ProbeReading.Seats(int total, int used) ->
                write(
                        pool,
                        "update licence_pool set server_total = ?, server_used = ?, probe_fault = null where pool = ?",
                        total,
                        used,
                        pool);
            case ProbeReading.Unreadable(String reason) -> {
                LOGGER.warnf("The licence server of %s cannot be read: %s", pool, reason);
                // What it said last is older than anybody may rely on.
                write(
                        pool,
                        "update licence_pool set server_total = null, server_used = null, probe_fault = ?"
                                + " where pool = ?",
                        reason,
                        pool);
            }
        }
    }

    private void write(String pool, String sql, Object... parameters) {
        QuarkusTransaction.requiringNew().run(() -> database.update("note the seats of " + pool, sql, parameters));
    }

    /** Output goes to a file, so that a program that prints without end fills no pipe. */
    static ProbeReading ask(List<String> command, String pattern) {
        Path output = null;
        try {
            output = Files.createTempFile("licence-probe-", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return await(process)
                    ? ProbeReading.of(begin(output), pattern)
                    : new ProbeReading.Unreadable("%s did not end within %s".formatted(command.getFirst(), PATIENCE));
        } catch (IOException e) {
            return new ProbeReading.Unreadable(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ProbeReading.Unreadable("interrupted");
        } finally {
            delete(output);
        }
    }

    private static File nothing() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private static boolean await(Process process) throws InterruptedException {
        boolean ended = process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return ended;
    }

    private static String begin(Path output) throws IOException {
        try (var stream = Files.newInputStream(output)) {
            return new String(stream.readNBytes(LONGEST_OUTPUT), StandardCharsets.UTF_8);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOGGER.debugf("Left behind: %s", file);
        }
    }
}
