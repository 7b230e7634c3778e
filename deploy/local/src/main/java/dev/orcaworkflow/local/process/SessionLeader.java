package dev.orcaworkflow.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a child in a session of its own where the system has {@code setsid}, so that Ctrl-C reaches the supervisor only
 * and it can end the others in order.
 */
public final class SessionLeader {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private SessionLeader() {}

    public static ProcessBuilder command(List<String> command) {
        List<String> words = new ArrayList<>(command);
        if (Files.isExecutable(SETSID)) {
            words.addFirst(SETSID.toString());
        }
        return new ProcessBuilder(words).redirectInput(ProcessBuilder.Redirect.PIPE);
    }
}
