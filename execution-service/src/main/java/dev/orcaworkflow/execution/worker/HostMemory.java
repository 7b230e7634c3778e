package dev.orcaworkflow.execution.worker;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Memory in use that nobody could have back: what the file cache holds is free, or every machine that read a large file
 * would look full. Reads the control group where it has a limit (version 2), else {@code /proc/meminfo}, else what the
 * JDK counts.
 *
 * @param root {@code /}, or a folder that stands for it
 */
record HostMemory(Path root, OperatingSystemMXBean host) {
    private static final String GROUP = "sys/fs/cgroup";

    /** 0 to 1. */
    double used() {
        OptionalLong limit = number(GROUP + "/memory.max");
        OptionalLong inGroup = number(GROUP + "/memory.current");
        if (limit.isPresent() && inGroup.isPresent()) {
            long cache = field(GROUP + "/memory.stat", "inactive_file").orElse(0);
            return share(inGroup.getAsLong() - cache, limit.getAsLong());
        }
        OptionalLong total = field("proc/meminfo", "MemTotal:");
        OptionalLong available = field("proc/meminfo", "MemAvailable:");
        return total.isPresent() && available.isPresent()
                ? share(total.getAsLong() - available.getAsLong(), total.getAsLong())
                : share(host.getTotalMemorySize() - host.getFreeMemorySize(), host.getTotalMemorySize());
    }

    long totalBytes() {
        long ofHost = host.getTotalMemorySize();
        return Math.min(ofHost, number(GROUP + "/memory.max").orElse(ofHost));
    }

    /** Resident bytes of this very process; 0 where the system does not tell. */
    long ofThisProcess() {
        return field("proc/self/status", "VmRSS:").orElse(0) << 10;
    }

    private static double share(long part, long whole) {
        return Math.clamp((double) part / whole, 0, 1);
    }

    /** Empty where there is no such file, or it says {@code max}. */
    private OptionalLong number(String file) {
        try {
            return parsed(Files.readString(root.resolve(file)).strip());
        } catch (IOException absent) {
            return OptionalLong.empty();
        }
    }

    /** The number behind a name in a file of names and numbers. */
    private OptionalLong field(String file, String name) {
        try (Stream<String> lines = Files.lines(root.resolve(file))) {
            return lines.map(line -> line.split("\\s+"))
                    .filter(words -> words.length > 1 && words[0].equals(name))
                    .map(words -> parsed(words[1]))
                    .findFirst()
                    .orElse(OptionalLong.empty());
        } catch (IOException absent) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong parsed(String text) {
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
