package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.launch.Takedown;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Stops the services, the broker and the database. The data are kept.")
final class DownCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        boolean stopped = Takedown.of(data.directory(), out::println);
        out.println(stopped ? "Stopped; the data are kept." : "Nothing is running on " + data.path() + ".");
        return ExitCode.ALL_WELL;
    }
}
