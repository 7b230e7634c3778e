package dev.orcaworkflow.execution.engine.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * What this worker watches, and, by that, which processes that carry its mark nobody watches any more: those of a former
 * life that were not adopted. They are ended, since no result of theirs can count.
 */
final class LivingRuns {
    private static final Logger LOGGER = Logger.getLogger(LivingRuns.class);

    private final String worker;
    private final Set<String> watched = ConcurrentHashMap.newKeySet();
    private Set<Long> suspects = Set.of();

    LivingRuns(String worker) {
        this.worker = worker;
    }

    String worker() {
        return worker;
    }

    void begin(RunMark mark) {
        watched.add(mark.attemptValue());
    }

    void end(RunMark mark) {
        watched.remove(mark.attemptValue());
    }

    /** Ends what was unwatched at this look and at the last: one that is just being adopted is not meant. */
    synchronized int endOrphans() {
        Set<Long> now = new HashSet<>();
        List<ProcessHandle> orphans = new ArrayList<>();
        for (long pid : ProcFs.pids()) {
            if (isUnwatched(ProcFs.environment(pid))
                    && ProcFs.stat(pid).map(stat -> !stat.ended()).orElse(false)) {
                now.add(pid);
                if (suspects.contains(pid)) {
                    ProcessHandle.of(pid).ifPresent(orphans::add);
                }
            }
        }
        suspects = now;
        orphans.forEach(orphan -> {
            LOGGER.warnf("Process %d belongs to a run that nobody watches any more; it is ended", orphan.pid());
            orphan.destroyForcibly();
        });
        return orphans.size();
    }

    /** Ends whatever carries this worker's mark. */
    void endAll() {
        for (long pid : ProcFs.pids()) {
            if (ProcFs.environment(pid).contains(RunMark.WORKER + "=" + worker)) {
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    private boolean isUnwatched(List<String> environment) {
        return environment.contains(RunMark.WORKER + "=" + worker)
                && environment.stream()
                        .filter(entry -> entry.startsWith(RunMark.ATTEMPT + "="))
                        .map(entry -> entry.substring(RunMark.ATTEMPT.length() + 1))
                        .anyMatch(attempt -> !watched.contains(attempt));
    }
}
