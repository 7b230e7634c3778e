package dev.orcaworkflow.local.process;

import dev.orcaworkflow.local.place.DataDirectory;
import dev.orcaworkflow.local.place.ProcessIdentity;
import dev.orcaworkflow.local.place.SystemFile;
import dev.orcaworkflow.local.place.SystemState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keeps a whole installation alive: broker and database first, then the services. Every change of a process is written
 * to {@code system.json}. Whatever an earlier supervisor left running is ended before anything new starts.
 */
public final class Supervisor {
    private final Blueprint blueprint;
    private final Announcer announcer;
    private final List<Keeper> infrastructure;
    private final List<Keeper> services;
    private volatile boolean prepared;

    public Supervisor(Blueprint blueprint, Announcer announcer) {
        this.blueprint = blueprint;
        this.announcer = announcer;
        infrastructure = keepers(blueprint.infrastructure());
        services = keepers(blueprint.services());
    }

    /**
     * Starts everything; returns when all of it is ready.
     *
     * @throws NotReady when a part does not answer within {@code patience}; what runs keeps running
     */
    public void start(Duration patience) throws IOException, InterruptedException {
        DataDirectory data = blueprint.data();
        Files.writeString(
                data.supervisorFile(), Long.toString(ProcessHandle.current().pid()));
        startAndAwait(infrastructure, patience);
        for (Part part : blueprint.infrastructure()) {
            part.prepare();
        }
        prepared = true;
        startAndAwait(services, patience);
        publish();
    }

    /** Stops services, then broker and database, and takes {@code system.json} away. */
    public void stop() throws IOException {
        stopAll(services);
        stopAll(infrastructure);
        SystemFile.delete(blueprint.data());
        Files.deleteIfExists(blueprint.data().supervisorFile());
    }

    private List<Keeper> keepers(List<? extends Part> parts) {
        return parts.stream()
                .map(part -> new Keeper(part, this::publish, announcer))
                .toList();
    }

    private void startAndAwait(List<Keeper> keepers, Duration patience) throws InterruptedException {
        keepers.forEach(Keeper::start);
        long deadline = System.nanoTime() + patience.toNanos();
        while (!keepers.stream().allMatch(Keeper::ready)) {
            if (System.nanoTime() > deadline) {
                throw new NotReady(keepers.stream()
                        .filter(keeper -> !keeper.ready())
                        .map(keeper -> keeper.part().name())
                        .toList());
            }
            Thread.sleep(50);
        }
    }

    private static void stopAll(List<Keeper> keepers) {
        List<Thread> ends = keepers.stream()
                .map(keeper -> Thread.ofPlatform().start(keeper::stop))
                .toList();
        for (Thread end : ends) {
            try {
                end.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Writes what is true now. Called by every keeper, hence one at a time. */
    private synchronized void publish() {
        try {
            SystemFile.write(blueprint.data(), state());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SystemState state() {
        ProcessHandle self = ProcessHandle.current();
        return new SystemState(
                prepared
                        && Stream.concat(infrastructure.stream(), services.stream())
                                .allMatch(Keeper::ready),
                blueprint.workspace().toString(),
                blueprint.data().root().toString(),
                blueprint.broker(),
                blueprint.database(),
                running(services),
                running(infrastructure),
                new SystemState.Running(
                        null, self.pid(), ProcessIdentity.startedAt(self).orElse(null), null));
    }

    private static Map<String, SystemState.Running> running(List<Keeper> keepers) {
        Map<String, SystemState.Running> running = new LinkedHashMap<>();
        for (Keeper keeper : keepers) {
            String url = keeper.part() instanceof ServicePart service ? service.url() : null;
            keeper.running(url).ifPresent(process -> running.put(keeper.part().name(), process));
        }
        return running;
    }
}
