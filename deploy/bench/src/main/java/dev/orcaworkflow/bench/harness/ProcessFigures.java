package dev.orcaworkflow.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** CPU time and resident memory of a process with its children, as Linux accounts for them in {@code /proc}. */
public final class ProcessFigures {
    /** Linux reports CPU time to user space in hundredths of a second on every architecture we run on. */
    private static final double TICKS_PER_SECOND = 100;

    private ProcessFigures() {}

    /** Seconds of CPU used so far by the process, its living descendants and its children that ended. */
    public static double cpuSeconds(long pid) throws IOException {
        double seconds = 0;
        for (long each : withDescendants(pid)) {
            seconds += ownCpuSeconds(each);
        }
        return seconds;
    }

    /** Resident memory in MiB, shared pages counted in each process that maps them. */
    public static double residentMiB(long pid) throws IOException {
        double kilobytes = 0;
        for (long each : withDescendants(pid)) {
            kilobytes += residentKilobytes(each);
        }
        return kilobytes / 1024;
    }

    private static List<Long> withDescendants(long pid) {
        List<Long> all = new ArrayList<>(List.of(pid));
        ProcessHandle.of(pid).ifPresent(handle -> handle.descendants().forEach(child -> all.add(child.pid())));
        return all;
    }

    private static double ownCpuSeconds(long pid) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // The program's name stands in brackets and may hold blanks: fields are counted behind it.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = 11; field <= 14; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks / TICKS_PER_SECOND;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    private static double residentKilobytes(long pid) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
