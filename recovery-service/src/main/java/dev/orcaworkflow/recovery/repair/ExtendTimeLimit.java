package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.edit.Placement;
import dev.orcaworkflow.configuration.edit.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A longer {@code parallel_processing.timeout_per_file}, within the limits set. */
record ExtendTimeLimit(TimeLimits limits, Optional<Duration> usual, OptionalDouble reached) implements Repair {
    @Override
    public Strategy strategy() {
        return Strategy.EXTEND_TIME_LIMIT;
    }

    @Override
    public Rewriting rewrite(Configuration configuration) {
        Duration before = configuration.parallel().timeoutPerFile();
        Duration limit = limits.after(before, usual, reached);
        if (limit.compareTo(before) <= 0) {
            return Rewriting.NOTHING;
        }
        Placement placement = new Placement(configuration.text(), configuration.own());
        return new Rewriting(
                placement.put(
                        List.of("parallel_processing", "timeout_per_file"),
                        new Setting.Word(Long.toString(limit.toSeconds()))),
                List.of("timeout_per_file: %d s became %d s".formatted(before.toSeconds(), limit.toSeconds())));
    }
}
