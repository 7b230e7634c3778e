package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.execution.engine.Engine;
import dev.orcaworkflow.execution.engine.EngineSource;
import dev.orcaworkflow.execution.engine.process.EngineProfiles.Profile;
import dev.orcaworkflow.execution.worker.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * The external programs that are configured, each offered only while its probe succeeds and none of its processes is one
 * that would not die.
 */
@ApplicationScoped
class ProcessEngines implements EngineSource {
    private static final Logger LOGGER = Logger.getLogger(ProcessEngines.class);

    private final EngineProfiles profiles;
    private final Worker worker;
    private final LivingRuns runs;
    private final Clock clock;
    private final FileTimes times = new FileTimes();
    private final AtomicInteger undead = new AtomicInteger();
    private final Map<String, EngineProbe.Finding> findings = new ConcurrentHashMap<>();
    private final CountDownLatch firstLook = new CountDownLatch(1);
    private volatile Thread thread;

    ProcessEngines(EngineProfiles profiles, Worker worker, Workspace workspace, Clock clock) {
        this.profiles = profiles;
        this.worker = worker;
        // Two installations on one host may give their workers the same name, but not the same studies.
        this.runs = new LivingRuns(worker.name() + "@" + workspace.root());
        this.clock = clock;
    }

    /** Before jobs are taken: what an earlier life of this worker ran is adopted by an engine that is there. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start)
            throws InterruptedException {
        Map<String, Profile> configured = configured();
        if (configured.isEmpty()) {
            firstLook.countDown();
            return;
        }
        thread = Thread.ofPlatform().name("engine-probe").daemon().start(() -> lookUntilStopped(configured));
        if (!firstLook.await(longestProbe(configured).toMillis(), TimeUnit.MILLISECONDS)) {
            LOGGER.warn("The engines' probes take long; they are offered when they have answered");
        }
    }

    /** After jobs were given back: what is still alive then has no result that could count. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent stop) {
        if (thread != null) {
            thread.interrupt();
            runs.endAll();
        }
    }

    @Scheduled(
            every = "${workflow.execution.orphan-interval:10s}",
            delayed = "${workflow.execution.orphan-interval:10s}")
    void endOrphans() {
        if (thread != null) {
            runs.endOrphans();
        }
    }

    private Map<String, Profile> configured() {
        Map<String, Profile> configured = new TreeMap<>(profiles.byId());
        configured.values().removeIf(profile -> profile.executable().isEmpty());
        return configured;
    }

    private static Duration longestProbe(Map<String, Profile> configured) {
        return configured.values().stream()
                .map(Profile::probeTimeout)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private void lookUntilStopped(Map<String, Profile> configured) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Duration pause = Duration.ofHours(1);
                for (var each : configured.entrySet()) {
                    look(each.getKey(), each.getValue());
                    Duration interval = each.getValue().probeInterval();
                    pause = interval.compareTo(pause) < 0 ? interval : pause;
                }
                firstLook.countDown();
                Thread.sleep(pause);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(String id, Profile profile) throws InterruptedException {
        EngineProbe.Finding now = new EngineProbe(profile).look();
        EngineProbe.Finding before = findings.put(id, now);
        if (!now.equals(before)) {
            switch (now) {
                case EngineProbe.Finding.Present(String build, String solver) ->
                    LOGGER.infof("Engine %s is there: build %s, solver %s", id, build, solver);
                case EngineProbe.Finding.Absent(String reason) ->
                    LOGGER.warnf("Engine %s is not offered: %s", id, reason);
            }
        }
    }

    @Override
    public List<Engine> engines() {
        if (undead.get() > 0) {
            return List.of();
        }
        return findings.entrySet().stream()
                .filter(each -> each.getValue() instanceof EngineProbe.Finding.Present)
                .map(each -> engine(each.getKey(), (EngineProbe.Finding.Present) each.getValue()))
                .toList();
    }

    private Engine engine(String id, EngineProbe.Finding.Present present) {
        return new ProcessEngine(
                id,
                profiles.byId().get(id),
                Platform.current(),
                new ProcessEngine.Place(runs, worker.host(), clock, this::proofLost),
                new ProcessEngine.Introduction(present.build(), present.solver()),
                times);
    }

    private void proofLost(boolean lost) {
        if (lost) {
            undead.incrementAndGet();
            LOGGER.error("A process does not die; this worker offers no external program until it has");
        } else {
            undead.decrementAndGet();
            LOGGER.warn("The process that would not die is dead; external programs are offered again");
        }
    }
}
