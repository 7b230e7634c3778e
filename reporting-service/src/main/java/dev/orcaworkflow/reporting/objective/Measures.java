package dev.orcaworkflow.reporting.objective;

import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.batch.EngineShare;
import java.time.Duration;

/**
 * The rates of a batch. Null means that there is not enough data: never a flattering number.
 *
 * @param throughputFilesPerHour ended files per hour from the first attempt's start to the end, pauses left out; needs
 *     20 files
 * @param minutesPer1000Files the same, the other way round
 * @param errorRate failed files among the ended ones, by final outcome, 0 to 1; needs one file
 * @param recoverySuccessRate recovered jobs among those that needed recovery and have ended, 0 to 1; needs 10
 * @param peakCpu highest share of the host's cores over a minute, 0 to 1; needs 60 s
 * @param peakMemory highest share of the host's memory over a minute, 0 to 1; needs 60 s
 */
public record Measures(
        Double throughputFilesPerHour,
        Double minutesPer1000Files,
        Double errorRate,
        Double recoverySuccessRate,
        Double peakCpu,
        Double peakMemory) {
    public static final int FILES_FOR_THROUGHPUT = 20;
    public static final int ENDS_FOR_RECOVERY = 10;
    public static final int SECONDS_FOR_PEAKS = 60;

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double MINUTES_OF_1000 = 60_000;

    public static Measures of(BatchSummary batch) {
        Double throughput = throughput(batch);
        Double duration = batch.durationSeconds();
        boolean longEnough = duration != null && duration >= SECONDS_FOR_PEAKS;
        return new Measures(
                throughput,
                throughput == null ? null : MINUTES_OF_1000 / throughput,
                share(batch.files().failed(), batch.endedFiles(), 1),
                share(batch.totals().recovered(), batch.recoveryEnded(), ENDS_FOR_RECOVERY),
                longEnough ? batch.peakCpu() : null,
                longEnough ? batch.peakMemory() : null);
    }

    /**
     * The same for one engine of a batch, over the time from its first start to its last end; a batch with one engine
     * is measured as a whole. The load of the host cannot be shared out between engines.
     *
     * @param alone the batch has no other engine
     */
    public static Measures of(BatchSummary batch, EngineShare share, boolean alone) {
        if (alone) {
            return of(batch);
        }
        Double throughput = batch.finished() && share.firstStartedAt() != null && share.lastEndedAt() != null
                ? perHour(
                        share.endedFiles(),
                        Duration.between(share.firstStartedAt(), share.lastEndedAt())
                                                .toMillis()
                                        / 1000.0
                                - batch.pausedSeconds())
                : null;
        Measures whole = of(batch);
        return new Measures(
                throughput,
                throughput == null ? null : MINUTES_OF_1000 / throughput,
                share(share.filesFailed(), share.endedFiles(), 1),
                share(share.recovered(), share.recoveryEnded(), ENDS_FOR_RECOVERY),
                whole.peakCpu(),
                whole.peakMemory());
    }

    private static Double throughput(BatchSummary batch) {
        Double seconds = batch.activeSeconds();
        return seconds == null ? null : perHour(batch.endedFiles(), seconds);
    }

    private static Double perHour(int files, double seconds) {
        return seconds <= 0 || files < FILES_FOR_THROUGHPUT ? null : files * SECONDS_PER_HOUR / seconds;
    }

    private static Double share(int part, int whole, int enough) {
        return whole < enough ? null : (double) part / whole;
    }
}
