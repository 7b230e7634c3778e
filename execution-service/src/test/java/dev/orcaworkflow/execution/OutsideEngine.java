package dev.orcaworkflow.execution;

import dev.orcaworkflow.contracts.CapacityEvent.EngineOffer;
import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.execution.engine.CaseResult;
import dev.orcaworkflow.execution.engine.Engine;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.EngineOutcome;
import dev.orcaworkflow.execution.engine.EngineOutput;
import dev.orcaworkflow.execution.engine.EngineTask;
import dev.orcaworkflow.execution.engine.RunEnd;
import dev.orcaworkflow.execution.engine.RunUse;
import dev.orcaworkflow.execution.engine.RunUse.ProcessUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks to the house as an engine does that computes in processes of its own, and counts how many compute at once. */
@ApplicationScoped
public class OutsideEngine implements Engine {
    public static final String ID = "outside";

    /** That each of its processes takes. */
    public static final int MIB = 300;

    private static final AtomicInteger COMPUTING = new AtomicInteger();
    private static final AtomicInteger MOST = new AtomicInteger();
    private static final Semaphore HELD = new Semaphore(0);

    /** Highest number of runs that computed at the same time. */
    public static int mostAtOnce() {
        return MOST.get();
    }

    public static int computing() {
        return COMPUTING.get();
    }

    /** Lets so many of those that say {@code block} go on. */
    public static void open(int runs) {
        HELD.release(runs);
    }

    @Override
    public EngineOffer offer() {
        return new EngineOffer(ID, "1", List.of("orcaflex_post_process"), List.of("yml"), List.of(), List.of());
    }

    @Override
    public EngineIdentity identity() {
        return new EngineIdentity(ID, "1", "process", "none", "here", false);
    }

    @Override
    public EngineOutcome run(EngineTask task, EngineListener listener) throws InterruptedException {
        listener.awaitTurn();
        MOST.accumulateAndGet(COMPUTING.incrementAndGet(), Math::max);
        try {
            if (task.configuration().text("fake").orElse("").equals("block")) {
                HELD.acquire();
            }
        } finally {
            COMPUTING.decrementAndGet();
        }
        listener.computed();
        String name = task.configuration().outputStem() + "_outside.csv";
        try {
            Files.writeString(task.outputDirectory().resolve(name), "case,tension\ngood,1.5\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EngineOutcome.Completed(
                List.of(new CaseResult("good", "models/good.yml", 0.001, 3, 1e-9, null)),
                List.of(new EngineOutput(name, "summary", 1, List.of("case", "tension"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new RunUse(0.001, (long) MIB << 20, new ProcessUse(MIB, 100)),
                new RunEnd(0, null, "exit"));
    }
}
