package dev.orcaworkflow.local.cli;

import picocli.CommandLine.Command;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Puts messages back on their topic under their own ids: who handled them before sees nothing new.")
final class DeadLetterReplayCommand extends DeadLetterOrder {
    DeadLetterReplayCommand() {
        super("replay", "Replayed");
    }
}
