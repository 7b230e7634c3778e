package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.client.Services;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that asks the running system has in common. */
final class SystemOption {
    @Mixin
    private DataOption data;

    @Option(names = "--json", description = "One JSON document on standard output and nothing else.")
    private boolean json;

    boolean json() {
        return json;
    }

    Services services() throws IOException {
        return new Services(data.running());
    }
}
