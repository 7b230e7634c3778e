package dev.orcaworkflow.recovery.plan;

/**
 * How much was tried already, beyond the job at hand.
 *
 * @param inVain how often the strategy at hand failed for this signature in this batch without ever helping
 * @param ofBatch attempts of the whole batch
 */
record Spent(long inVain, long ofBatch) {
    static final Spent NOTHING = new Spent(0, 0);
}
