package dev.orcaworkflow.recovery.repair;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a time limit may be extended.
 *
 * @param factor by which a limit grows each time
 * @param medians so many times the usual time of a file is the most that a file gets
 * @param longest limit that recovery ever writes
 */
public record TimeLimits(int factor, int medians, Duration longest) {
    /** Not longer than {@code limit} where nothing more is allowed. */
    Duration after(Duration limit, Optional<Duration> usual) {
        Duration most = usual.map(median -> shorter(median.multipliedBy(medians), longest))
                .orElse(longest);
        return shorter(limit.multipliedBy(factor), most);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
