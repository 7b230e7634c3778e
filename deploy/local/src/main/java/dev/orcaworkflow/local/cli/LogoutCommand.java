package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.client.Services;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "logout",
        mixinStandardHelpOptions = true,
        description = "Forgets the login on this machine; what was granted ends by itself at the provider.")
final class LogoutCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws IOException {
        boolean was = new Services(data.running()).login().delete();
        spec.commandLine().getOut().println(was ? "logged out" : "nobody was logged in");
        return ExitCode.ALL_WELL;
    }
}
