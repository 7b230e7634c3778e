package dev.orcaworkflow.local.launch;

import dev.orcaworkflow.local.place.DataDirectory;
import dev.orcaworkflow.local.place.ProcessIdentity;
import dev.orcaworkflow.local.place.SystemFile;
import dev.orcaworkflow.local.place.SystemState;
import dev.orcaworkflow.local.process.Announcer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Stops an installation from outside: its supervisor first, then whatever that left behind. */
public final class Takedown {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Takedown() {}

    /** Stops everything; returns false when nothing was running. */
    public static boolean of(DataDirectory data, Announcer announcer) throws IOException {
        Optional<SystemState> last = SystemFile.read(data);
        last.flatMap(state -> ProcessIdentity.alive(state.supervisor())).ifPresent(Takedown::end);
        Leftovers.end(data, announcer);
        return last.isPresent();
    }

    private static void end(ProcessHandle supervisor) {
        supervisor.destroy();
        try {
            supervisor.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception _) {
            supervisor.destroyForcibly();
        }
    }
}
