package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.execution.engine.process.EngineProfiles.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Ends a run's processes and returns when none is alive: a notice for programs that know us, the polite signal, and after
 * the grace the one that cannot be ignored. An interrupt does not hurry it; what holds a licence seat is held until death
 * is shown.
 *
 * @param proofLost hears true when death could not be shown in time, and false when it was in the end
 */
record TreeEnd(ProcessTree tree, Profile profile, RunFolder folder, Consumer<Boolean> proofLost) {
    private static final Duration STEP = Duration.ofMillis(20);

    void politely() {
        boolean interrupted = Thread.interrupted();
        try {
            notice();
            if (!goneWithin(profile.cancelNotice())) {
                tree.alive().forEach(ProcessHandle::destroy);
                if (!goneWithin(profile.grace())) {
                    forcibly();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void notice() {
        try {
            Files.writeString(folder.cancel(), "cancel\n");
        } catch (IOException unheard) {
            // The signal follows.
        }
    }

    private boolean goneWithin(Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        while (!tree.alive().isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** New ones may be forked while the others die: until none is found. */
    void forcibly() {
        long deadline = System.nanoTime() + profile.proof().toNanos();
        boolean lost = false;
        for (List<ProcessHandle> alive = tree.alive(); !alive.isEmpty(); alive = tree.alive()) {
            alive.forEach(ProcessHandle::destroyForcibly);
            if (!lost && System.nanoTime() > deadline) {
                lost = true;
                proofLost.accept(true);
            }
            pause();
        }
        if (lost) {
            proofLost.accept(false);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException later) {
            // Whoever interrupts wants this very end; it cannot be had sooner.
        }
    }
}
