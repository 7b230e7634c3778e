package dev.orcaworkflow.execution.worker;

import com.sun.management.OperatingSystemMXBean;
import dev.orcaworkflow.execution.ExecutionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Processor and memory of the host over time. A peak is the highest mean over the configured window, so that a moment's
 * burst is none; what did not last that long has no peak.
 */
@ApplicationScoped
public class HostUse {
    private static final Duration MEMORY = Duration.ofHours(24);

    /** Shares of the host, 0 to 1; null where nothing was measured for long enough. */
    public record Peak(Double processor, Double memory) {}

    private record Sample(Instant at, double processor, double memory) {}

    private final OperatingSystemMXBean host = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final Duration window;
    private final Clock clock;
    private final Deque<Sample> recent = new ArrayDeque<>();
    private final Deque<Sample> means = new ArrayDeque<>();

    HostUse(ExecutionConfig config, Clock clock) {
        this.window = config.peakWindow();
        this.clock = clock;
    }

    /** Measures once. */
    public void sample() {
        double used = 1 - (double) host.getFreeMemorySize() / host.getTotalMemorySize();
        record(clock.instant(), Math.max(0, host.getCpuLoad()), used);
    }

    synchronized void record(Instant at, double processor, double memory) {
        recent.addLast(new Sample(at, processor, memory));
        if (recent.getFirst().at().isAfter(at.minus(window))) {
            return;
        }
        while (recent.getFirst().at().isBefore(at.minus(window))) {
            recent.removeFirst();
        }
        means.addLast(new Sample(
                at,
                recent.stream().mapToDouble(Sample::processor).average().orElseThrow(),
                recent.stream().mapToDouble(Sample::memory).average().orElseThrow()));
        while (means.getFirst().at().isBefore(at.minus(MEMORY))) {
            means.removeFirst();
        }
    }

    /** The highest means of windows that lie within the span. */
    public synchronized Peak peak(Instant from, Instant to) {
        var within = means.stream()
                .filter(mean ->
                        !mean.at().isBefore(from.plus(window)) && !mean.at().isAfter(to))
                .toList();
        if (within.isEmpty()) {
            return new Peak(null, null);
        }
        return new Peak(
                within.stream().mapToDouble(Sample::processor).max().orElseThrow(),
                within.stream().mapToDouble(Sample::memory).max().orElseThrow());
    }

    /** Now, 0 to 1. */
    public double processor() {
        return Math.max(0, host.getCpuLoad());
    }

    /** Now, 0 to 1. */
    public double memory() {
        return 1 - (double) host.getFreeMemorySize() / host.getTotalMemorySize();
    }

    public long totalMemoryMiB() {
        return host.getTotalMemorySize() >> 20;
    }
}
