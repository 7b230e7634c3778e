package dev.orcaworkflow.local.launch;

import dev.orcaworkflow.local.database.DatabasePrograms;
import dev.orcaworkflow.local.place.DataDirectory;
import dev.orcaworkflow.local.place.ProcessIdentity;
import dev.orcaworkflow.local.place.SystemFile;
import dev.orcaworkflow.local.place.SystemState;
import dev.orcaworkflow.local.process.Announcer;
import dev.orcaworkflow.local.process.Part;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Processes that outlived their supervisor, because it was killed. They are known by pid and start time, so that no
 * stranger who got a number later is ever ended.
 */
final class Leftovers {
    private Leftovers() {}

    /** Ends what {@code system.json} names and is still alive: services first, then broker and database. */
    static void end(DataDirectory data, Announcer announcer) throws IOException {
        Optional<SystemState> last = SystemFile.read(data);
        if (last.isPresent()) {
            endAll(last.get().services(), announcer);
            endInfrastructure(data, last.get().infra(), announcer);
            SystemFile.delete(data);
        }
    }

    private static void endAll(Map<String, SystemState.Running> recorded, Announcer announcer) {
        recorded.forEach((name, running) -> ProcessIdentity.alive(running).ifPresent(process -> {
            announcer.say("Ending %s (process %d), left by an earlier run".formatted(name, process.pid()));
            process.destroy();
        }));
        recorded.values().forEach(running -> ProcessIdentity.alive(running).ifPresent(Part::awaitEnd));
    }

    private static void endInfrastructure(
            DataDirectory data, Map<String, SystemState.Running> recorded, Announcer announcer) {
        if (ProcessIdentity.alive(recorded.get("database")).isPresent()) {
            announcer.say("Ending the database, left by an earlier run");
            new DatabasePrograms(data).stop();
        }
        endAll(recorded, announcer);
    }
}
