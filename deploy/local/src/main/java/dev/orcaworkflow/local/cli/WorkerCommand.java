package dev.orcaworkflow.local.cli;

import picocli.CommandLine.Command;

@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        description =
                "A worker beside a licensed program on another host; the system runs `workflow up --listen ADDRESS`.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {WorkerUpCommand.class, WorkerDoctorCommand.class, WorkerArchiveCommand.class})
final class WorkerCommand {}
