package dev.orcaworkflow.local.launch;

import dev.orcaworkflow.local.place.DataDirectory;
import dev.orcaworkflow.local.place.Installation;
import dev.orcaworkflow.local.place.ProcessIdentity;
import dev.orcaworkflow.local.place.SystemFile;
import dev.orcaworkflow.local.place.SystemState;
import dev.orcaworkflow.local.process.Announcer;
import dev.orcaworkflow.local.process.NotReady;
import dev.orcaworkflow.local.process.Supervisor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/** Runs an installation in this JVM until it is asked to end. */
public final class Launcher {
    /** How long the infrastructure, and then the services, may take to be ready. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Installation installation;
    private final Announcer announcer;

    public Launcher(Installation installation, Announcer announcer) {
        this.installation = installation;
        this.announcer = announcer;
    }

    /**
     * Who supervises this data now, or nothing. A state that names no supervisor was written down for a system that
     * somebody else keeps, such as Docker Compose, and is taken at its word.
     */
    public static Optional<SystemState> running(DataDirectory data) throws IOException {
        return SystemFile.read(data)
                .filter(state -> state.supervisor() == null
                        || ProcessIdentity.alive(state.supervisor()).isPresent());
    }

    /**
     * Starts everything, tells when it is ready, and keeps it alive until this JVM is asked to end.
     *
     * @throws AlreadyRunning when another supervisor holds the same data
     */
    public void run(Wanted wanted) throws IOException, InterruptedException {
        DataDirectory data = DataDirectory.at(wanted.data()).created();
        try (FileChannel file = FileChannel.open(data.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock == null) {
                throw new AlreadyRunning(data);
            }
            Leftovers.end(data, announcer);
            supervise(wanted, data);
        }
    }

    private void supervise(Wanted wanted, DataDirectory data) throws IOException, InterruptedException {
        Supervisor supervisor = new Supervisor(new Blueprints(installation, data).of(wanted), announcer);
        Thread stop = new Thread(() -> stop(supervisor), "supervisor-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            supervisor.start(PATIENCE);
            announcer.say("Ready.");
        } catch (NotReady e) {
            announcer.say(e.getMessage() + " in " + data.root().resolve("logs"));
        }
        Thread.currentThread().join();
    }

    private void stop(Supervisor supervisor) {
        announcer.say("Stopping.");
        try {
            supervisor.stop();
            announcer.say("Stopped; the data are kept.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
