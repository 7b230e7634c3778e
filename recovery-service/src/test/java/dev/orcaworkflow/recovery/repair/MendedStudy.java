package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.recovery.MooringStudy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The study whose texts are mended in tests. */
final class MendedStudy {
    private MendedStudy() {}

    /** Writes the study and returns who mends its texts: limits double, up to 20 times the usual time and an hour. */
    static Mender mender(Path root) throws IOException {
        MooringStudy.writeTo(root);
        return new Mender(new Workspace(root), new TimeLimits(2, 20, Duration.ofHours(1)));
    }

    static Draft draft(String text) {
        return new Draft("a.yml", "study", null, text, Optional.empty());
    }

    static Draft ofProgram(String text) {
        return new Draft("a.yml", "study", "orcaflex", text, Optional.empty());
    }
}
