package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.client.NotReachable;
import dev.orcaworkflow.local.launch.Launcher;
import dev.orcaworkflow.local.place.DataDirectory;
import dev.orcaworkflow.local.place.Installation;
import dev.orcaworkflow.local.place.SystemState;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which installation a command speaks to. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The installation's data. Default: WORKFLOW_DATA, else data/ beside the script.")
    private Path data;

    Path path() {
        return data == null
                ? Environment.path("WORKFLOW_DATA")
                        .orElse(Installation.current().defaultData())
                : data;
    }

    DataDirectory directory() {
        return DataDirectory.at(path());
    }

    /**
     * The running system.
     *
     * @throws NotReachable when none runs on this data
     */
    SystemState running() throws IOException {
        return Launcher.running(directory())
                .orElseThrow(() -> new NotReachable(
                        "No system is running on %s; start it with `workflow up --detach`".formatted(path())));
    }
}
