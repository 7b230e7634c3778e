package dev.orcaworkflow.reporting.batch;

import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.reporting.job.JobState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A batch as its row has it.
 *
 * @param mode null until execution has opened the batch
 * @param size announced number of configurations, or null for an open batch
 * @param sequence of the last event about the batch as a whole
 * @param finishedAt when every job was terminal; null while one is live, or while a result is still on its way here
 * @param states how many jobs are in each state; states without jobs are absent
 * @param recoveryEnded jobs that needed recovery and have ended
 * @param changed succeeded jobs whose text a repair changed
 * @param unaccepted those of them that no engineer has accepted
 * @param peakCpu highest share of the host's cores over a minute, 0 to 1, or null
 */
public record BatchSummary(
        String batch,
        BatchState state,
        Mode mode,
        Integer size,
        String purpose,
        String submittedBy,
        String reason,
        long sequence,
        Instant startedAt,
        Instant finishedAt,
        Instant firstStartedAt,
        double pausedSeconds,
        Totals totals,
        Map<JobState, Integer> states,
        int recoveryEnded,
        int changed,
        int unaccepted,
        FileCounts files,
        Double peakCpu,
        Double peakMemory) {

    /** {@code submitted = rejected + succeeded + failed + skipped + cancelled + live}, always. */
    public record Totals(
            int submitted,
            int approved,
            int rejected,
            int succeeded,
            int recovered,
            int failed,
            int skipped,
            int cancelled,
            int live) {

        /** How many have ended, one way or another. */
        public int ended() {
            return submitted - live;
        }
    }

    /** Finished, and an engineer has accepted every result that rests on a text that a repair changed. */
    public boolean forIssue() {
        return finished() && unaccepted == 0;
    }

    /** How many jobs are in the state of this name. */
    public int count(String state) {
        return states.getOrDefault(JobState.valueOf(state), 0);
    }

    public boolean finished() {
        return finishedAt != null;
    }

    /** From opening to the end, or null while there is none. */
    public Double durationSeconds() {
        return finished() ? seconds(startedAt, finishedAt) : null;
    }

    /** From the first attempt's start to the end, pauses left out; null without both. */
    public Double activeSeconds() {
        return finished() && firstStartedAt != null ? seconds(firstStartedAt, finishedAt) - pausedSeconds : null;
    }

    public int endedFiles() {
        return files.succeeded() + files.failed();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
