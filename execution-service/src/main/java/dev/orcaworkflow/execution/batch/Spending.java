package dev.orcaworkflow.execution.batch;

/**
 * What runs took, or what is added to it. Pure.
 *
 * @param runs that ended
 * @param seconds wall time of those
 * @param coreSeconds cores held times seconds
 * @param seatSeconds licence seats held times seconds
 * @param logRatio sum of ln(actual / expected seconds) of those that ended
 * @param logRatioSquares sum of the squares of the same
 */
public record Spending(
        int runs, double seconds, double coreSeconds, double seatSeconds, double logRatio, double logRatioSquares) {
    public static final Spending NOTHING = new Spending(0, 0, 0, 0, 0, 0);

    /** Below this a time is noise, and a ratio of two such times too. */
    private static final double RESOLUTION = 0.001;

    /** A run that starts. */
    public static Spending expected(double seconds, double cores, int seats) {
        return new Spending(0, 0, seconds * cores, seconds * seats, 0, 0);
    }

    /** One run of a job that has just arrived. */
    public static Spending foreseen(double seconds, double cores, int seats) {
        return new Spending(1, seconds, seconds * cores, seconds * seats, 0, 0);
    }

    /** A run that ended, less what was expected of it when it started. */
    public static Spending ended(double seconds, double expectedSeconds, double cores, int seats) {
        double ratio = Math.log(Math.max(RESOLUTION, seconds) / Math.max(RESOLUTION, expectedSeconds));
        double more = seconds - expectedSeconds;
        return new Spending(1, seconds, more * cores, more * seats, ratio, ratio * ratio);
    }

    /** A run that came to nothing: nobody is charged for it. */
    public static Spending undone(double expectedSeconds, double cores, int seats) {
        return new Spending(0, 0, -expectedSeconds * cores, -expectedSeconds * seats, 0, 0);
    }

    Spending plus(Spending other) {
        return new Spending(
                runs + other.runs,
                seconds + other.seconds,
                coreSeconds + other.coreSeconds,
                seatSeconds + other.seatSeconds,
                logRatio + other.logRatio,
                logRatioSquares + other.logRatioSquares);
    }
}
