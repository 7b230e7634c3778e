package dev.orcaworkflow.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "inventory",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "take|import|list",
        description = {
            "What is in .sim and .dat files. Only a licensed program can open them; once it has told their objects,",
            "validation checks names against them as long as the files do not change."
        },
        subcommands = {InventoryTakeCommand.class, InventoryImportCommand.class, InventoryListCommand.class})
final class InventoryCommand implements Callable<Integer> {
    static final String PATH = "/api/v1/inventories";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say what to do, such as `workflow inventory list`");
    }
}
