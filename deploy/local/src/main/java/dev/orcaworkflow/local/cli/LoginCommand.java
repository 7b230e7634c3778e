package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.client.Services;
import dev.orcaworkflow.local.login.BrowserLogin;
import dev.orcaworkflow.local.login.DeviceLogin;
import dev.orcaworkflow.local.login.Provider;
import dev.orcaworkflow.local.login.Session;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "login",
        mixinStandardHelpOptions = true,
        description = {
            "Logs in at a system that wants it, with a browser. All other commands then show who you are.",
            "WORKFLOW_TOKEN, for programs, stands before it."
        })
final class LoginCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            description = "The OpenID Connect provider. Default: the one that the system names.")
    private URI issuer;

    @Option(
            names = "--client",
            paramLabel = "ID",
            defaultValue = "orcaflex-workflow-cli",
            description = "This program's name at the provider. Default: ${DEFAULT-VALUE}.")
    private String client;

    @Option(names = "--device", description = "Log in on another device, by a code: for terminals without a browser.")
    private boolean device;

    @Option(
            names = "--timeout",
            paramLabel = "D",
            defaultValue = "5m",
            converter = DurationText.class,
            description = "How long to wait for you. Default: ${DEFAULT-VALUE}.")
    private Duration timeout;

    @Override
    public Integer call() throws IOException {
        Clock clock = Clock.systemUTC();
        Services services = new Services(data.running());
        Provider provider =
                Provider.at(issuer == null ? Provider.of(services.execution().url()) : issuer);
        PrintWriter err = spec.commandLine().getErr();
        Session session = device
                ? new DeviceLogin(provider, client, clock).login(err::println, timeout)
                : new BrowserLogin(provider, client, clock)
                        .login(address -> err.println("Open in a browser on this machine:\n" + address), timeout);
        services.login().write(session);
        spec.commandLine().getOut().println("logged in as " + session.name());
        return ExitCode.ALL_WELL;
    }
}
