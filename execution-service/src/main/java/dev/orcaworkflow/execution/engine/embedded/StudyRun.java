package dev.orcaworkflow.execution.engine.embedded;

import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.execution.engine.CaseResult;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.EngineOutcome;
import dev.orcaworkflow.execution.engine.EngineTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** One run: its files on as many threads as it may have, then the tables. */
final class StudyRun {
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("catenary-time-limit").factory());

    private final EngineTask task;
    private final StudyOrder.Ready order;
    private final EngineListener listener;
    private final EarlierStudy earlier;
    private final AtomicInteger done = new AtomicInteger();
    private final int cases;

    StudyRun(EngineTask task, StudyOrder.Ready order, String build, EngineListener listener) {
        this.task = task;
        this.order = order;
        this.listener = listener;
        this.earlier = new EarlierStudy(task, order, build);
        this.cases = order.files().size() * order.settings().casesPerFile();
    }

    EngineOutcome run() throws InterruptedException {
        listener.started(cases);
        Map<SelectedFile, FileOutcome> outcomes = new HashMap<>(earlier.takeOver());
        outcomes.values().forEach(kept -> done.addAndGet(kept.results().size()));
        List<SelectedFile> open = order.files().stream()
                .filter(file -> !outcomes.containsKey(file))
                .toList();
        List<FileOutcome> solved = workers(open) > 1 ? parallel(open) : sequential(open);
        for (int i = 0; i < open.size(); i++) {
            outcomes.put(open.get(i), solved.get(i));
        }
        listener.progressed(done.get(), cases, order.configuration().outputStem(), "save");
        earlier.leave(outcomes);
        return new StudyResults(
                        task, order, order.files().stream().map(outcomes::get).toList())
                .write();
    }

    private int workers(List<SelectedFile> open) {
        int wanted = order.configuration().parallel().enabled()
                ? order.configuration().parallel().maxWorkers().orElse(task.workers())
                : 1;
        return Math.clamp(Math.min(wanted, task.workers()), 1, Math.max(1, open.size()));
    }

    private List<FileOutcome> sequential(List<SelectedFile> open) throws InterruptedException {
        List<FileOutcome> outcomes = new ArrayList<>();
        for (SelectedFile file : open) {
            outcomes.add(one(file));
        }
        return outcomes;
    }

    /** In the files' order, whichever ends first. Nothing is left running when it returns or throws. */
    private List<FileOutcome> parallel(List<SelectedFile> open) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(
                workers(open), Thread.ofPlatform().name("catenary-", 0).factory());
        try {
            List<Callable<FileOutcome>> work = open.stream()
                    .<Callable<FileOutcome>>map(file -> () -> one(file))
                    .toList();
            List<FileOutcome> outcomes = new ArrayList<>();
            for (Future<FileOutcome> future : pool.invokeAll(work)) {
                outcomes.add(result(future));
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
            pool.close();
        }
    }

    private static FileOutcome result(Future<FileOutcome> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case InterruptedException cancelled -> throw cancelled;
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }

    private FileOutcome one(SelectedFile file) throws InterruptedException {
        Duration allowed = order.configuration().parallel().timeoutPerFile();
        try (TimeLimit limit = new TimeLimit(TIMER, allowed)) {
            FileOutcome outcome = new FileWork(task, order, file).run(limit);
            int ended = done.addAndGet(outcome.results().size());
            List<CaseResult> results = outcome.results();
            listener.progressed(ended, cases, results.getLast().id(), "statics");
            return outcome;
        }
    }
}
