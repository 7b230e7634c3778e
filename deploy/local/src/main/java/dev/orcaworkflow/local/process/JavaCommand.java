package dev.orcaworkflow.local.process;

import dev.orcaworkflow.local.place.DataDirectory;
import dev.orcaworkflow.local.place.Installation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts JVMs that come up quickly and stay small: one compiler, one collector thread.
 */
public record JavaCommand(Installation installation, DataDirectory data) {

    /** A JVM named {@code part} with a heap such as {@code 256m}; its output goes to the part's log. */
    public ProcessBuilder of(String part, String heap, List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                installation.java().toString(),
                "-Xmx" + heap,
                "-Xms32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n"));
        words.addAll(arguments);
        return SessionLeader.command(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.log(part).toFile()));
    }
}
