package dev.orcaworkflow.local.cli;

import picocli.CommandLine.Command;

@Command(
        name = "pause",
        mixinStandardHelpOptions = true,
        description = "Starts no more jobs of a batch until it is resumed; running ones finish.")
final class PauseCommand extends BatchSwitch {
    PauseCommand() {
        super("pause", "Paused");
    }
}
