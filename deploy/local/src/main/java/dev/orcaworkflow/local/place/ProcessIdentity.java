package dev.orcaworkflow.local.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Finds a process again by its number and the moment it started, so that a reused number is never taken for it. */
public final class ProcessIdentity {
    /** The operating system tells starts in ticks since boot, so two readings of one start may differ a little. */
    private static final Duration READING = Duration.ofSeconds(2);

    private ProcessIdentity() {}

    /** The living process that was recorded, or nothing when it is gone. */
    public static Optional<ProcessHandle> alive(SystemState.Running recorded) {
        return Optional.ofNullable(recorded)
                .flatMap(running -> ProcessHandle.of(running.pid()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> !defunct(process))
                .filter(process -> startedAt(process)
                        .map(start -> near(start, recorded.startedAt()))
                        .orElse(false));
    }

    public static Optional<Instant> startedAt(ProcessHandle process) {
        return process.info().startInstant();
    }

    /** Ended, but not yet collected by its parent: common in containers without an init process. */
    private static boolean defunct(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean near(Instant one, Instant other) {
        return other != null && Duration.between(one, other).abs().compareTo(READING) < 0;
    }
}
