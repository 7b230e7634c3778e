package dev.orcaworkflow.contracts;

import java.util.List;

/**
 * What a batch needed, where it waited, and what would have helped.
 *
 * @param runs attempts that ended, failed ones included
 * @param runHours wall time of all attempts together
 * @param coreHours cores held times hours
 * @param licenceHours seats times hours
 * @param waited where its jobs waited
 * @param order in which its jobs started
 * @param orderReason why in that order, one sentence
 * @param advice what more workers or seats would have bought
 */
public record BatchUse(
        int runs,
        double runHours,
        double coreHours,
        double licenceHours,
        Waits waited,
        String order,
        String orderReason,
        List<Advice> advice) {

    /** Job-hours spent waiting, by what for: two jobs that wait for half an hour are one. */
    public record Waits(double order, double resources, double licence, double paused) {}

    /**
     * @param change for example {@code 1 more seat of orcaflex}
     * @param savedSeconds by which the batch would have ended earlier, by the same model that estimates its end
     */
    public record Advice(String change, double savedSeconds) {}
}
