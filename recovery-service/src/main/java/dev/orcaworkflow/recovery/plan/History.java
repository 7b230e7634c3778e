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
    static final History NONE = new History(0, 0, List.of(), Duration.ZERO);

    static String key(String strategies, String signature) {
        return strategies + " for " + signature;
    }

    boolean hasTried(String strategies, String signature) {
        return tried.contains(key(strategies, signature));
    }
}
