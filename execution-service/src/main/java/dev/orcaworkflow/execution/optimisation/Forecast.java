package dev.orcaworkflow.execution.optimisation;

/**
 * When a batch is expected to end, in seconds from now: as likely earlier as later, and later in one case of ten.
 *
 * <p>The model: a run takes its expected seconds times a log-normal factor, whose mean and variance come from the runs of
 * the batch that have ended (before there is one: no bias, and a standard deviation of 0.5). The work left is spread over
 * the slots, and ends no earlier than its longest job (the lower bound of list scheduling, Graham 1969; longest first
 * comes within a third of it). The 90th percentile adds the scatter of the sum and what is not yet known of the factor.
 */
record Forecast(double p50Seconds, double p90Seconds) {
    private static final double UNKNOWN_DEVIATION = 0.5;
    /** Standard normal deviate that one in ten exceeds. */
    private static final double ONE_IN_TEN = 1.2816;

    /**
     * What is left to do.
     *
     * @param seconds expected of all jobs left, as if they ran one after the other
     * @param longest expected of the longest of them
     */
    record Work(int jobs, double seconds, double longest) {}

    /**
     * How runs so far compare with what was expected of them: sums of ln(actual / expected) and of its squares.
     */
    record Experience(int runs, double logRatio, double logRatioSquares) {
        double mean() {
            return runs == 0 ? 0 : logRatio / runs;
        }

        double variance() {
            if (runs < 2) {
                return UNKNOWN_DEVIATION * UNKNOWN_DEVIATION;
            }
            return Math.max(0, (logRatioSquares - logRatio * logRatio / runs) / (runs - 1));
        }

        /** Of the mean itself. */
        double uncertainty() {
            return variance() / Math.max(1, runs);
        }
    }

    /** @param slots jobs at once, which may be a fraction where a machine is shared */
    static Forecast of(Work work, Experience experience, double slots) {
        if (work.jobs() == 0) {
            return new Forecast(0, 0);
        }
        if (slots <= 0) {
            return new Forecast(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double variance = experience.variance();
        double total = work.seconds() * Math.exp(experience.mean() + variance / 2) / slots;
        double p50 = Math.max(total, work.longest() * Math.exp(experience.mean()));
        double scatter = Math.log1p(Math.expm1(variance) / work.jobs());
        double deviation = Math.sqrt(scatter + experience.uncertainty());
        return new Forecast(p50, p50 * Math.exp(ONE_IN_TEN * deviation));
    }
}
