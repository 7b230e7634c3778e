package dev.orcaworkflow.local.cli;

import picocli.CommandLine.Command;

@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = "Accepts a result that rests on a changed text. When all are accepted, the batch is for issue.")
final class AcceptCommand extends AcceptanceCommand {
    AcceptCommand() {
        super("accept");
    }
}
