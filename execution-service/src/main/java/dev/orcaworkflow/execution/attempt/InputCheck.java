package dev.orcaworkflow.execution.attempt;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.gate.InputIdentity;
import dev.orcaworkflow.configuration.workspace.FileStamp;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.contracts.InputPrint;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Whether the input files are still what validation approved. */
final class InputCheck {
    private InputCheck() {}

    /** What changed, in a sentence; empty when nothing did, or when validation saw no files. */
    static Optional<String> changed(RunOrder order, Configuration configuration, String engine, Workspace workspace) {
        InputPrint approved = order.input();
        if (approved == null) {
            return Optional.empty();
        }
        InputIdentity now = InputIdentity.of(configuration, engine, order.folder(), workspace);
        return now.digest().equals(approved.digest())
                ? Optional.empty()
                : Optional.of("the input files are no longer those that were validated: "
                        + difference(approved, now, workspace) + "; retry to have them validated again");
    }

    private static String difference(InputPrint approved, InputIdentity now, Workspace workspace) {
        int files = now.sources().size();
        if (files != approved.files()) {
            return "%d files then, %d now".formatted(approved.files(), files);
        }
        FileStamp newest = now.newest();
        return "one of %d was changed, the last of them %s at %s"
                .formatted(files, workspace.nameOf(newest.path()), at(newest));
    }

    private static Instant at(FileStamp stamp) {
        return Instant.ofEpochSecond(TimeUnit.NANOSECONDS.toSeconds(stamp.modifiedNanos()));
    }
}
