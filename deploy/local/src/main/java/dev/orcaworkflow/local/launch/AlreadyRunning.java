package dev.orcaworkflow.local.launch;

import dev.orcaworkflow.local.place.DataDirectory;

/** Another supervisor runs on the same data. */
public final class AlreadyRunning extends RuntimeException {
    private static final long serialVersionUID = 1;

    AlreadyRunning(DataDirectory data) {
        super("The system is already running on %s; `workflow doctor` shows it, `workflow down` stops it"
                .formatted(data.root()));
    }
}
