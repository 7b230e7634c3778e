package dev.orcaworkflow.execution.attempt;

import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.execution.worker.HostUse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Times one run: instants for people, a duration that no jump of the clock can spoil. */
final class Stopwatch {
    private final Clock clock;
    private final HostUse use;
    private final Instant startedAt;
    private final long startNanos;

    private Stopwatch(Clock clock, HostUse use) {
        this.clock = clock;
        this.use = use;
        this.startedAt = clock.instant();
        this.startNanos = System.nanoTime();
    }

    static Stopwatch start(Clock clock, HostUse use) {
        return new Stopwatch(clock, use);
    }

    RunFacts facts(EngineIdentity engine, double cpuSeconds) {
        Instant now = clock.instant();
        HostUse.Peak peak = use.peak(startedAt, now);
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        return new RunFacts(engine, startedAt, now, seconds, cpuSeconds, peak.processor(), peak.memory());
    }

    /** A failure before any case came out. */
    AttemptResult.Failed failed(EngineIdentity engine, Evidence evidence) {
        return new AttemptResult.Failed(facts(engine, 0), evidence, new FileCounts(0, 0, 0), List.of(), List.of());
    }
}
