package dev.orcaworkflow.recovery.repair;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a time limit may be extended.
 *
 * @param factor by which a limit grows each time
 * @param medians so many times the usual time of a file is the most that a file gets
 * @param longest limit that recovery ever writes
 */
public record TimeLimits(int factor, int medians, Duration longest) {
    /** The pace of a simulation is no promise. */
    private static final double RESERVE = 1.25;

    /**
     * Not longer than {@code limit} where nothing more is allowed, or where all that is allowed would not reach the end.
     *
     * @param reached share of the simulation that was done within {@code limit}, where known
     */
    Duration after(Duration limit, Optional<Duration> usual, OptionalDouble reached) {
        Duration most = usual.map(median -> shorter(median.multipliedBy(medians), longest))
                .orElse(longest);
        if (reached.isEmpty()) {
            return shorter(limit.multipliedBy(factor), most);
        }
        Duration needed = Duration.ofSeconds((long) Math.ceil(limit.toSeconds() * RESERVE / reached.getAsDouble()));
        return needed.compareTo(most) > 0 ? limit : needed;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
