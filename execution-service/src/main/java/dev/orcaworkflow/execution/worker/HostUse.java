package dev.orcaworkflow.execution.worker;

import com.sun.management.OperatingSystemMXBean;
import dev.orcaworkflow.execution.ExecutionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;

/** Processor and memory of the host, now and over time. */
@ApplicationScoped
public class HostUse {
    /** Shares of the host, 0 to 1; null where nothing was measured for long enough. */
    public record Peak(Double processor, Double memory) {}

    private final OperatingSystemMXBean host = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final HostMemory memory = new HostMemory(Path.of("/"), host);
    private final UseHistory history;
    private final double cpuTarget;
    private final double memoryTarget;
    private final Clock clock;
    private volatile double processor;
    private volatile long ownBytes;

    HostUse(ExecutionConfig config, Clock clock) {
        this.history = new UseHistory(config.peakWindow());
        this.cpuTarget = config.cpuTarget();
        this.memoryTarget = config.memoryTarget();
        this.clock = clock;
    }

    /** Measures once: the processor since the last time, since the JDK counts between two questions. */
    public void sample() {
        processor = Math.max(0, host.getCpuLoad());
        ownBytes = memory.ofThisProcess();
        history.add(clock.instant(), processor, memory());
    }

    /** The highest means of windows that lie within the span. */
    public Peak peak(Instant from, Instant to) {
        return history.peak(from, to);
    }

    /**
     * Above what jobs may take of the host: its processor as a mean over the window, so that a burst strains nothing,
     * its memory at once.
     */
    public boolean isStrained() {
        return history.lastProcessor() > cpuTarget || memory() > memoryTarget;
    }

    /** Resident memory of this worker's process as measured last; empty where the system does not tell. */
    public OptionalLong ownBytes() {
        return ownBytes > 0 ? OptionalLong.of(ownBytes) : OptionalLong.empty();
    }

    /** As measured last, 0 to 1. */
    public double processor() {
        return processor;
    }

    /** Now, 0 to 1. */
    public double memory() {
        return memory.used();
    }

    public long totalMemoryMiB() {
        return memory.totalBytes() >> 20;
    }
}
