package dev.orcaworkflow.local.cli;

import picocli.CommandLine.Command;

@Command(
        name = "reject",
        mixinStandardHelpOptions = true,
        description = "Rejects a result that rests on a changed text: its batch stays not for issue.")
final class RejectCommand extends AcceptanceCommand {
    RejectCommand() {
        super("reject");
    }
}
