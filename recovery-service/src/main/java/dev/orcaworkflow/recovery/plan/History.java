package dev.orcaworkflow.recovery.plan;

import java.time.Duration;
import java.util.List;

/**
 * What was tried for a job in this generation.
 *
 * @param tried repairs and the signatures that they were for, as {@link #key} writes them
 * @param since how long ago the first trouble of this generation was heard of
 */
record History(int retries, int repairs, List<String> tried, Duration since) {
    private static final String FOR = " for ";

    static final History NONE = new History(0, 0, List.of(), Duration.ZERO);

    static String key(String strategies, String signature) {
        return strategies + FOR + signature;
    }

    /** In this generation, against whatever. */
    boolean hasTried(String strategy) {
        return tried.stream()
                .map(entry -> entry.substring(0, entry.indexOf(FOR)))
                .anyMatch(strategies -> List.of(strategies.split("\\+")).contains(strategy));
    }

    boolean hasTried(String strategies, String signature) {
        return tried.contains(key(strategies, signature));
    }
}
