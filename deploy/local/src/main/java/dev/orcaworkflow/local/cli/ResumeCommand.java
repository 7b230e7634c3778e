package dev.orcaworkflow.local.cli;

import picocli.CommandLine.Command;

@Command(name = "resume", mixinStandardHelpOptions = true, description = "Starts the jobs of a paused batch again.")
final class ResumeCommand extends BatchSwitch {
    ResumeCommand() {
        super("resume", "Resumed");
    }
}
