package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.execution.attempt.Attempt;
import dev.orcaworkflow.execution.attempt.AttemptResult;
import dev.orcaworkflow.execution.progress.ProgressReports;
import dev.orcaworkflow.messaging.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Runs a group of jobs one after the other on the caller's thread, and finishes them together. */
@ApplicationScoped
class JobRunner {
    /** A result waits no longer than this for those after it. */
    private static final long LONGEST_WAIT = Duration.ofSeconds(1).toNanos();

    private final Attempt attempt;
    private final RunsInHand inHand;
    private final JobFinish finish;
    private final JobPublisher publisher;
    private final ProgressReports progress;
    private final Patience patience;

    JobRunner(
            Attempt attempt,
            RunsInHand inHand,
            JobFinish finish,
            JobPublisher publisher,
            ProgressReports progress,
            Patience patience) {
        this.attempt = attempt;
        this.inHand = inHand;
        this.finish = finish;
        this.publisher = publisher;
        this.progress = progress;
        this.patience = patience;
    }

    void run(JobGroup group, UUID lease) {
        List<EndedRun> ended = new ArrayList<>();
        long oldest = System.nanoTime();
        for (Job job : group.jobs()) {
            if (ended.isEmpty()) {
                oldest = System.nanoTime();
            }
            ended.add(new EndedRun(job, run(job, group.jobs().size() == 1)));
            if (System.nanoTime() - oldest > LONGEST_WAIT) {
                finish(ended, lease);
                ended.clear();
            }
        }
        finish(ended, lease);
    }

    private AttemptResult run(Job job, boolean alone) {
        if (!inHand.begin(job.id())) {
            return new AttemptResult.Interrupted();
        }
        try {
            return attempt.run(job.order(), progress.of(job.ref(), job.approval(), alone));
        } finally {
            inHand.end(job.id());
        }
    }

    private void finish(List<EndedRun> ended, UUID lease) {
        if (!ended.isEmpty()) {
            List<Publication> accepted = new ArrayList<>();
            patience.untilDatabaseAnswers(() -> accepted.addAll(finish.conclude(ended, lease)));
            patience.untilDatabaseAnswers(() -> publisher.publish(accepted));
        }
    }
}
