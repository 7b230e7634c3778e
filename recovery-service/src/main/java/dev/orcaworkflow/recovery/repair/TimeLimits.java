package dev.orcaworkflow.recovery.repair;

import java.time.Duration;

/**
 * How far a time limit may be extended.
 *
 * @param factor by which a limit grows each time
 * @param longest limit that recovery ever writes
 */
public record TimeLimits(int factor, Duration longest) {
    Duration after(Duration limit) {
        Duration longer = limit.multipliedBy(factor);
        return longer.compareTo(longest) > 0 ? longest : longer;
    }
}
