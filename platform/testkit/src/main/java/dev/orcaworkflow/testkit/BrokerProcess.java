package dev.orcaworkflow.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.broker.BrokerMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A broker in a JVM of its own. */
final class BrokerProcess {
    private BrokerProcess() {}

    /** Starts {@link BrokerMain} on a directory; returns when it answers. */
    static Process start(Path directory, String... arguments) {
        Path log = Path.of(directory + ".log");
        try {
            Process process = new ProcessBuilder(command(directory, arguments))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            var answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
            if (!"ready".equals(answers.readLine())) {
                throw new IllegalStateException("The broker did not start, see " + log);
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-D" + BrokerMain.ENDS_WITH_INPUT + "=true",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                directory.toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
