package dev.orcaworkflow.execution.optimisation;

import dev.orcaworkflow.contracts.CostEstimate;

/** What jobs will cost together, by how earlier runs compared with what was expected of them. Pure. */
final class CostForecast {
    private CostForecast() {}

    /** @param coreSeconds expected of all jobs together; {@code seatSeconds} the same for licence seats */
    static CostEstimate of(int jobs, double coreSeconds, double seatSeconds, Forecast.Experience experience) {
        return new CostEstimate(
                hours(jobs, coreSeconds, experience), hours(jobs, seatSeconds, experience), experience.runs());
    }

    /** One after the other: what is spent is the sum, however many run at once. */
    private static CostEstimate.Hours hours(int jobs, double seconds, Forecast.Experience experience) {
        Forecast sum = Forecast.of(new Forecast.Work(jobs, seconds, 0), experience, 1);
        return new CostEstimate.Hours(sum.p50Seconds() / 3600, sum.p90Seconds() / 3600);
    }
}
