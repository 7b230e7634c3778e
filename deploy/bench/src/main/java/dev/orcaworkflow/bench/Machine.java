package dev.orcaworkflow.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What a figure was measured on; a figure without it says nothing. */
final class Machine {
    private Machine() {}

    static String describe() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "Machine: %d cores, %.0f GiB, %s %s, Java %s"
                .formatted(
                        system.getAvailableProcessors(),
                        system.getTotalMemorySize() / (double) (1L << 30),
                        system.getName(),
                        system.getVersion(),
                        Runtime.version());
    }
}
