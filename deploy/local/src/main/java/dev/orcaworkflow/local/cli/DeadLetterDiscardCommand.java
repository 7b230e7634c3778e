package dev.orcaworkflow.local.cli;

import picocli.CommandLine.Command;

@Command(name = "discard", mixinStandardHelpOptions = true, description = "Takes messages off the list for good.")
final class DeadLetterDiscardCommand extends DeadLetterOrder {
    DeadLetterDiscardCommand() {
        super("discard", "Discarded");
    }
}
