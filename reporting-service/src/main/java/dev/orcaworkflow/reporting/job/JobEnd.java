package dev.orcaworkflow.reporting.job;

import dev.orcaworkflow.contracts.RecoveryEvent;
import dev.orcaworkflow.contracts.RecoveryEvent.Diagnosis;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What an event added to the sums over ended jobs. Topics overtake each other: that a job needed recovery may be heard
 * after it has ended, and counts then. An explicit retry takes nothing back; its end counts anew.
 *
 * @param recoveryEnded it needed recovery, and has ended
 * @param errorClass one of the documented ones; of what was wrong with it once, also when it ended well
 */
public record JobEnd(int filesSucceeded, int filesFailed, boolean recoveryEnded, boolean recovered, String errorClass) {

    /**
     * Empty when nothing was added. A rebuild knows nothing of before and must not ask.
     *
     * @param before what the job was until now, or null when it is new
     */
    public static Optional<JobEnd> between(JobTally before, JobSummary now, JobTimeline timeline) {
        JobTally after = now.tally();
        int succeeded = growth(before, after, job -> job.files().succeeded());
        int failed = growth(before, after, job -> job.files().failed());
        boolean recoveryEnded = growth(before, after, job -> endedRecovery(job) ? 1 : 0) > 0;
        return succeeded > 0 || failed > 0 || recoveryEnded
                ? Optional.of(new JobEnd(succeeded, failed, recoveryEnded, after.recovered(), errorClass(timeline)))
                : Optional.empty();
    }

    private static boolean endedRecovery(JobTally job) {
        return job.neededRecovery() && job.state().ended();
    }

    private static int growth(JobTally before, JobTally after, ToIntFunction<JobTally> measure) {
        return Math.max(0, measure.applyAsInt(after) - (before == null ? 0 : measure.applyAsInt(before)));
    }

    private static String errorClass(JobTimeline timeline) {
        return timeline.diagnosis()
                .map(Diagnosis::topClass)
                .filter(RecoveryEvent.TOP_CLASSES::contains)
                .orElse(RecoveryEvent.TOP_CLASSES.getLast());
    }
}
