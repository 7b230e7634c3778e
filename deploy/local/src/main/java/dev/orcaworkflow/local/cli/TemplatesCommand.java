package dev.orcaworkflow.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "templates",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "list|show|new|verify|publish|promote|deprecate|impact|migrate",
        description = {
            "Templates of configurations: draft, verified, production, deprecated, retired.",
            "NAME alone means the newest version in production; NAME@1.2.0 means that version."
        },
        subcommands = {
            TemplatesListCommand.class,
            TemplatesShowCommand.class,
            TemplatesNewCommand.class,
            TemplatesVerifyCommand.class,
            TemplatesPublishCommand.class,
            TemplatesPromoteCommand.class,
            TemplatesDeprecateCommand.class,
            TemplatesImpactCommand.class,
            TemplatesMigrateCommand.class
        })
final class TemplatesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say what to do, such as `workflow templates list`");
    }
}
