package dev.orcaworkflow.local.launch;

import dev.orcaworkflow.local.place.DataDirectory;
import dev.orcaworkflow.local.place.Installation;
import dev.orcaworkflow.local.place.SystemState;
import dev.orcaworkflow.local.process.Announcer;
import dev.orcaworkflow.local.process.SessionLeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts a supervisor in the background and waits until the system is ready. */
public final class Background {
    private static final Duration PATIENCE = Launcher.PATIENCE.plusSeconds(30);

    private final Installation installation;
    private final Announcer announcer;

    public Background(Installation installation, Announcer announcer) {
        this.installation = installation;
        this.announcer = announcer;
    }

    /**
     * The system as soon as it is ready, or as it is when the wait is over.
     *
     * @throws IOException when the supervisor ended; the message carries what it said last
     */
    public SystemState start(Wanted wanted) throws IOException, InterruptedException {
        DataDirectory data = DataDirectory.at(wanted.data()).created();
        Path log = data.log("supervisor");
        announcer.say("Starting, see " + log);
        long from = Files.exists(log) ? Files.size(log) : 0;
        Process supervisor = SessionLeader.command(command(wanted))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        supervisor.getOutputStream().close();
        return awaitReady(data, supervisor, log, from);
    }

    private SystemState awaitReady(DataDirectory data, Process supervisor, Path log, long from)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (supervisor.isAlive()) {
            Optional<SystemState> state = Launcher.running(data);
            if (state.isPresent() && (state.get().ready() || System.nanoTime() > deadline)) {
                return state.get();
            }
            Thread.sleep(100);
        }
        throw new IOException("The system did not start: " + said(log, from));
    }

    private static String said(Path log, long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        return new String(all, (int) from, all.length - (int) from, java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    private List<String> command(Wanted wanted) {
        List<String> words = new ArrayList<>(List.of(
                installation.java().toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dworkflow.home=" + installation.home(),
                "-jar",
                installation.launcher().toString(),
                "up",
                "--data=" + wanted.data(),
                "--workspace=" + wanted.workspace()));
        wanted.roots().forEach((name, places) -> words.add("--root=" + name + "=" + places));
        if (wanted.ports() != null) {
            words.add("--ports=" + wanted.ports());
        }
        if (wanted.listen() != null) {
            words.add("--listen=" + wanted.listen());
        }
        if (wanted.infrastructureOnly()) {
            words.add("--only=infra");
        }
        return words;
    }
}
