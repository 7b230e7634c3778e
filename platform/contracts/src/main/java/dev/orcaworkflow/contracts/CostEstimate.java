package dev.orcaworkflow.contracts;

/**
 * What jobs will take together.
 *
 * @param runs earlier runs that the spread comes from; with fewer than two it is assumed
 */
public record CostEstimate(Hours coreHours, Hours licenceHours, int runs) {
    /** As likely less as more, and more in one case of ten. */
    public record Hours(double p50, double p90) {}
}
