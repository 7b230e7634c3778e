package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.setting.ParallelSettings;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.EngineTask;
import dev.orcaworkflow.execution.engine.ForwardingListener;
import dev.orcaworkflow.execution.engine.process.EngineProfiles.Portion;
import dev.orcaworkflow.execution.engine.process.EngineProfiles.Profile;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs the processes of an attempt, as many at the same time as were granted, each with a limit of its own. */
final class PortionPool {
    private final Profile profile;
    private final EngineTask task;
    private final PortionRun portions;
    private final RunPlan.Ready plan;
    private final FileTimes times;
    private final String kind;
    private final EngineListener listener;
    private final AtomicInteger done;

    /** Once a licence was refused, asking for the next file would only be refused again. */
    private volatile Evidence denied;

    PortionPool(
            Profile profile,
            EngineTask task,
            PortionRun portions,
            RunPlan.Ready plan,
            FileTimes times,
            String engine,
            EngineListener listener) {
        this.profile = profile;
        this.task = task;
        this.portions = portions;
        this.plan = plan;
        this.times = times;
        this.kind = engine + " " + task.folder() + "/" + task.key();
        this.listener = listener;
        this.done = new AtomicInteger(plan.carried().size());
    }

    /** In the order of the portions. Nothing is left running when it returns or throws. */
    List<PortionResult> run() throws IOException, InterruptedException {
        listener.started(plan.files().size());
        int workers = workers();
        if (workers == 1 || plan.portions().size() <= 1) {
            List<PortionResult> results = new ArrayList<>();
            for (FilePortion portion : plan.portions()) {
                results.add(one(portion));
            }
            return results;
        }
        return parallel(workers);
    }

    /** Processes that one process may start itself. */
    int processesEach() {
        return switch (profile.files()) {
            case TOGETHER -> workersOfEach();
            case APART -> 1;
        };
    }

    private int workers() {
        ParallelSettings parallel = task.configuration().parallel();
        int wanted = parallel.enabled() ? parallel.maxWorkers().orElse(task.workers()) : 1;
        return Math.clamp(wanted, 1, Math.max(1, task.workers()));
    }

    /** Where several processes run at the same time, they share what was granted. */
    private int workersOfEach() {
        int processes = profile.files() == Portion.APART
                ? 1
                : Math.clamp(plan.portions().size(), 1, workers());
        return Math.max(1, workers() / processes);
    }

    private List<PortionResult> parallel(int workers) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.min(workers, plan.portions().size()),
                Thread.ofPlatform().name("engine-", 0).factory());
        try {
            List<Future<PortionResult>> futures = new ArrayList<>();
            plan.portions().forEach(portion -> futures.add(pool.submit(() -> one(portion))));
            List<PortionResult> results = new ArrayList<>();
            for (Future<PortionResult> future : futures) {
                results.add(result(future));
            }
            return results;
        } finally {
            pool.shutdownNow();
            // Also when this thread is interrupted: it returns when every process is shown to be dead.
            pool.close();
        }
    }

    private static PortionResult result(Future<PortionResult> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case InterruptedException cancelled -> throw cancelled;
                case IOException fault -> throw fault;
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }

    private PortionResult one(FilePortion portion) throws IOException, InterruptedException {
        Evidence refused = denied;
        if (refused != null) {
            RunFolder folder = RunFolder.of(task.outputDirectory(), portion.number());
            return new PortionResult(portion, folder, Optional.empty(), new ExitDecision.Denied(refused));
        }
        PortionResult result = portions.run(portion, limit(portion), workersOfEach(), progress(portion));
        switch (result.decision()) {
            case ExitDecision.Denied(Evidence evidence) -> denied = evidence;
            case ExitDecision.Believed _ -> remember(portion, result);
            case ExitDecision.Failed _ -> {
                // How long a failure took says nothing of the others.
            }
        }
        SelectedFile last = portion.files().getLast();
        listener.progressed(done.addAndGet(portion.files().size()), plan.files().size(), last.stem(), "save");
        return result;
    }

    private void remember(FilePortion portion, PortionResult result) {
        double seconds =
                result.ending().orElseThrow().seconds() / portion.files().size();
        portion.files().forEach(_ -> times.add(kind, seconds));
    }

    /** What the program says of one file among many is no progress of the whole. */
    private EngineListener progress(FilePortion portion) {
        return plan.portions().size() == 1
                        && portion.files().size() == plan.files().size()
                ? listener
                : new OnlyTurn(listener);
    }

    private static final class OnlyTurn extends ForwardingListener {
        private OnlyTurn(EngineListener whole) {
            super(whole);
        }

        @Override
        public void computed() {
            // Others still do; the engine says when all have.
        }

        @Override
        public void progressed(int done, int total, String item, String phase) {}
    }

    private Duration limit(FilePortion portion) {
        Duration asked = task.configuration().parallel().timeoutPerFile();
        Duration perFile = shorter(asked, profile.fileTimeout());
        Optional<Duration> usual = times.median(kind)
                .map(median -> Duration.ofMillis((long) (median.toMillis() * profile.medianFactor())))
                .map(limit -> limit.compareTo(profile.medianFloor()) < 0 ? profile.medianFloor() : limit);
        Duration each = usual.map(limit -> shorter(limit, perFile)).orElse(perFile);
        int rounds = profile.files() == Portion.APART
                ? 1
                : Math.ceilDiv(portion.files().size(), workersOfEach());
        return shorter(each.multipliedBy(rounds), profile.timeout());
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
