package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.batch.BatchWatch;
import dev.orcaworkflow.local.batch.ProgressDisplay;
import dev.orcaworkflow.local.batch.ProgressLine;
import dev.orcaworkflow.local.client.Api;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How long, and with what to look at, a command waits for a batch. */
final class WaitOptions {
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    @Option(
            names = "--timeout",
            paramLabel = "D",
            converter = DurationText.class,
            description = "Wait no longer than this, such as 90s, 10m or 2h, then exit with 4.")
    private Duration timeout;

    Duration timeout() {
        return timeout == null ? FOR_EVER : timeout;
    }

    /** A watch that shows progress on {@code err}, so that standard output stays for results. */
    static BatchWatch watch(Api reporting, String batch, int announced, PrintWriter err) {
        var display = new ProgressDisplay(err, new ProgressLine(announced), terminal());
        return new BatchWatch(reporting, batch, announced, display);
    }

    private static boolean terminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
