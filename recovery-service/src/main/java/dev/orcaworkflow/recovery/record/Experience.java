package dev.orcaworkflow.recovery.record;

/**
 * How often a strategy helped against what a rule recognises.
 *
 * @param ended attempts of which the outcome is known
 * @param helped those of them that recovered the job
 */
public record Experience(String rule, String strategy, long ended, long helped) {
    /** Fewer attempts say nothing. */
    private static final int ENOUGH = 20;

    private static final double POOR = 0.5;

    /** Share of attempts that helped, 0 to 1; 0 without any. */
    public double rate() {
        return ended == 0 ? 0 : (double) helped / ended;
    }

    /** What is to be expected of the next attempt: the share, drawn to one half while little is known. */
    double expected() {
        return (helped + 1.0) / (ended + 2.0);
    }

    /** The rule recognises something else than it thinks, or the strategy is no cure for it: a person should look. */
    public boolean isPoor() {
        return ended >= ENOUGH && rate() < POOR;
    }
}
