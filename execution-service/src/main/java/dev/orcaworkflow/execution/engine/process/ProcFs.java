package dev.orcaworkflow.execution.engine.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What Linux says of processes under {@code /proc}. One that is gone, or not ours to read, is empty. */
final class ProcFs {
    static final Path ROOT = Path.of("/proc");

    /** Ticks per second in {@code /proc}: fixed for user space on every architecture that Java runs on. */
    static final double TICKS = 100;

    static final long PAGE = 4096;

    private ProcFs() {}

    /**
     * One line of {@code /proc/PID/stat}; see proc(5).
     *
     * @param startTicks since boot; with the pid it names one process for ever
     */
    record Stat(long pid, char state, long parent, long session, long cpuTicks, long startTicks, long residentPages) {
        /** A zombie has ended; only its entry is left. */
        boolean ended() {
            return state == 'Z' || state == 'X';
        }
    }

    static long[] pids() {
        String[] names = ROOT.toFile().list();
        return names == null
                ? new long[0]
                : Arrays.stream(names)
                        .filter(name -> !name.isEmpty() && Character.isDigit(name.charAt(0)))
                        .mapToLong(Long::parseLong)
                        .toArray();
    }

    static Optional<Stat> stat(long pid) {
        try {
            return Optional.of(parse(pid, Files.readString(file(pid, "stat"), StandardCharsets.ISO_8859_1)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Seconds since that tick after the boot; 0 where nobody tells. */
    static double secondsSince(long startTicks) {
        try {
            String uptime = Files.readString(ROOT.resolve("uptime"));
            return Double.parseDouble(uptime.substring(0, uptime.indexOf(' '))) - startTicks / TICKS;
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException unknown) {
            return 0;
        }
    }

    /** The name in parentheses may itself hold blanks and parentheses: fields are counted behind the last of them. */
    static Stat parse(long pid, String line) {
        String[] fields = line.substring(line.lastIndexOf(')') + 2).trim().split(" ");
        return new Stat(
                pid,
                fields[0].charAt(0),
                Long.parseLong(fields[1]),
                Long.parseLong(fields[3]),
                Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
                Long.parseLong(fields[19]),
                Long.parseLong(fields[21]));
    }

    /** The environment that the process was started with, as {@code NAME=value}. */
    static List<String> environment(long pid) {
        try {
            byte[] bytes = Files.readAllBytes(file(pid, "environ"));
            return List.of(new String(bytes, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static Path file(long pid, String name) {
        return ROOT.resolve(Long.toString(pid)).resolve(name);
    }
}
