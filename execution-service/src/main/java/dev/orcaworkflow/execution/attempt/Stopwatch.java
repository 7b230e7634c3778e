package dev.orcaworkflow.execution.attempt;

import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.ForwardingListener;
import dev.orcaworkflow.execution.engine.RunUse;
import dev.orcaworkflow.execution.worker.HostUse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Times one run: instants for people, a duration that no jump of the clock can spoil. */
final class Stopwatch {
    /** Kind of an engine that computes in this process. */
    private static final String INSIDE = "embedded";

    private final Clock clock;
    private final HostUse use;
    private volatile Instant startedAt;
    private volatile long startNanos;

    private Stopwatch(Clock clock, HostUse use) {
        this.clock = clock;
        this.use = use;
        this.startedAt = clock.instant();
        this.startNanos = System.nanoTime();
    }

    static Stopwatch start(Clock clock, HostUse use) {
        return new Stopwatch(clock, use);
    }

    /** A run begins when it is its turn: what it waited for that is no time of its own. */
    EngineListener attend(EngineListener listener) {
        return new ForwardingListener(listener) {
            private boolean begun;

            @Override
            public synchronized void awaitTurn() throws InterruptedException {
                if (!begun) {
                    super.awaitTurn();
                    begun = true;
                    startedAt = clock.instant();
                    startNanos = System.nanoTime();
                }
            }
        };
    }

    RunFacts facts(EngineIdentity engine, RunUse taken) {
        Instant now = clock.instant();
        HostUse.Peak peak = use.peak(startedAt, now);
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        return new RunFacts(
                engine, startedAt, now, seconds, taken, peak.processor(), peak.memory(), maxRss(engine, taken));
    }

    /** An engine inside the worker has the worker's memory. */
    private Long maxRss(EngineIdentity engine, RunUse taken) {
        boolean inside = engine != null && engine.kind().equals(INSIDE);
        OptionalLong own = use.ownBytes();
        return inside && own.isPresent() ? Long.valueOf(own.getAsLong()) : taken.maxRssBytes();
    }

    /** A failure before any case came out. */
    AttemptResult.Failed failed(EngineIdentity engine, Evidence evidence) {
        return new AttemptResult.Failed(
                facts(engine, RunUse.NONE), evidence, new FileCounts(0, 0, 0), List.of(), List.of());
    }
}
