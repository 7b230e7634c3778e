package dev.orcaworkflow.reporting.job;

import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.Mark;
import java.time.Instant;
import java.util.UUID;

/**
 * The fold of a job's events: a row of the job table.
 *
 * @param errorClass top class of what went wrong; null when nothing is wrong, or nothing is known of it yet
 * @param seconds wall time of the accepted attempt; null without one
 * @param engine that computed or was asked to; null while nobody knows
 * @param template {@code name@version}, or null
 * @param firstStartedAt when the first of its attempts started; null before that is heard of
 */
public record JobSummary(
        UUID jobId,
        String batch,
        String config,
        JobState state,
        int generation,
        int revision,
        int attempts,
        Mark mark,
        boolean approved,
        boolean neededRecovery,
        String errorClass,
        String fineClass,
        String signature,
        String message,
        Double seconds,
        boolean partial,
        FileCounts files,
        Instant firstStartedAt,
        Instant endedAt,
        Double peakCpu,
        Double peakMemory,
        String engine,
        String template,
        JobDetail detail) {

    public JobTally tally() {
        return new JobTally(state, approved, neededRecovery, mark, accepted(), files, signature, engine);
    }

    boolean accepted() {
        return detail.acceptance() != null && detail.acceptance().accepts();
    }
}
