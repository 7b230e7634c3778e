package dev.orcaworkflow.execution.optimisation;

/**
 * What a batch will cost: as likely less as more, and more in one case of ten.
 *
 * @param runs of this installation that the spread comes from; with fewer than two it is assumed
 */
public record CostEstimate(Hours coreHours, Hours licenceHours, int runs) {
    /** A median and a 90th percentile. */
    public record Hours(double p50, double p90) {}

    /** @param coreSeconds expected of all jobs together; {@code seatSeconds} the same for licence seats */
    static CostEstimate of(int jobs, double coreSeconds, double seatSeconds, Forecast.Experience experience) {
        return new CostEstimate(
                hours(jobs, coreSeconds, experience), hours(jobs, seatSeconds, experience), experience.runs());
    }

    /** One after the other: what is spent is the sum, however many run at once. */
    private static Hours hours(int jobs, double seconds, Forecast.Experience experience) {
        Forecast sum = Forecast.of(new Forecast.Work(jobs, seconds, 0), experience, 1);
        return new Hours(sum.p50Seconds() / 3600, sum.p90Seconds() / 3600);
    }
}
