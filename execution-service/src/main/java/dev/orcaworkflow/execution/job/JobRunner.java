package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.execution.attempt.Attempt;
import dev.orcaworkflow.execution.attempt.AttemptResult;
import dev.orcaworkflow.execution.progress.ProgressReports;
import dev.orcaworkflow.execution.reuse.ResultReuse;
import dev.orcaworkflow.execution.reuse.ReuseOutcome;
import dev.orcaworkflow.messaging.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs a group of jobs one after the other on the caller's thread, and finishes them together. */
@ApplicationScoped
class JobRunner {
    /** A result waits no longer than this for those after it. */
    private static final long LONGEST_WAIT = Duration.ofSeconds(1).toNanos();

    private final Attempt attempt;
    private final ResultReuse reuse;
    private final RunsInHand inHand;
    private final JobFinish finish;
    private final JobPublisher publisher;
    private final ProgressReports progress;
    private final Succession succession;
    private final Patience patience;

    JobRunner(
            Attempt attempt,
            ResultReuse reuse,
            RunsInHand inHand,
            JobFinish finish,
            JobPublisher publisher,
            ProgressReports progress,
            Succession succession,
            Patience patience) {
        this.attempt = attempt;
        this.reuse = reuse;
        this.inHand = inHand;
        this.finish = finish;
        this.publisher = publisher;
        this.progress = progress;
        this.succession = succession;
        this.patience = patience;
    }

    /**
     * @param share in what is held; that is given back with the last results of its last sharer
     * @param atEnd called as soon as nothing is held any more, while the last results are still put in place
     */
    void run(JobGroup group, UUID lease, Grant.Share share, Runnable atEnd) {
        List<EndedRun> ended = new ArrayList<>();
        long oldest = System.nanoTime();
        for (Job job : group.jobs()) {
            if (ended.isEmpty()) {
                oldest = System.nanoTime();
            }
            ended.add(run(job, group.tellsItsStart(), share));
            if (System.nanoTime() - oldest > LONGEST_WAIT) {
                publish(finish(ended, lease, Optional.empty()));
                ended.clear();
            }
        }
        boolean last = share.leave();
        List<Publication> rest = finish(ended, lease, last ? Optional.of(group.holding()) : Optional.empty());
        if (last) {
            atEnd.run();
        }
        publish(rest);
    }

    private EndedRun run(Job job, boolean tellStart, Grant.Share share) {
        if (!inHand.begin(job.id())) {
            return new EndedRun(job, new AttemptResult.Interrupted());
        }
        try {
            return switch (reuse.instead(job.order(), job.approval())) {
                case ReuseOutcome.Found found -> new EndedRun(job, found.result(), found);
                case ReuseOutcome.NotAsked none -> new EndedRun(job, attempt(job, tellStart, share), none);
                case ReuseOutcome.Missed missed -> new EndedRun(job, attempt(job, tellStart, share), missed);
            };
        } finally {
            inHand.end(job.id());
        }
    }

    private AttemptResult attempt(Job job, boolean tellStart, Grant.Share share) {
        var told = progress.of(job.ref(), job.approval(), tellStart);
        return attempt.run(job.order(), succession.attend(job, share, told));
    }

    /** @param holding to be given back with these, the last of their group */
    private List<Publication> finish(List<EndedRun> ended, UUID lease, Optional<UUID> holding) {
        List<Publication> accepted = new ArrayList<>();
        patience.untilDatabaseAnswers(() -> accepted.addAll(finish.conclude(ended, lease, holding)));
        return accepted;
    }

    private void publish(List<Publication> accepted) {
        patience.untilDatabaseAnswers(() -> publisher.publish(accepted));
    }
}
