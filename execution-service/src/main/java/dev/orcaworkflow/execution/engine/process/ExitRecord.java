package dev.orcaworkflow.execution.engine.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line {@code exit N} that outlives both the process and its watcher, and behind it what the shell's {@code times} says
 * of the processor: first its own, then that of all that it waited for. Without their line ends they are not finished.
 */
final class ExitRecord {
    private static final Pattern EXIT = Pattern.compile("exit (\\d+)\n");
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\n\\z");

    private ExitRecord() {}

    static OptionalInt read(Path file) throws IOException {
        Matcher exit = EXIT.matcher(text(file));
        return exit.lookingAt() ? OptionalInt.of(Integer.parseInt(exit.group(1))) : OptionalInt.empty();
    }

    /** Processor time of what ran; 0 where nobody wrote it down. */
    static double cpuSeconds(Path file) throws IOException {
        Matcher times = TIMES.matcher(text(file));
        if (!times.find()) {
            return 0;
        }
        MatchResult found = times.toMatchResult();
        return seconds(found, 1) + seconds(found, 3);
    }

    private static double seconds(MatchResult found, int group) {
        return 60 * Integer.parseInt(found.group(group)) + Double.parseDouble(found.group(group + 1));
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException none) {
            return "";
        }
    }
}
