package dev.orcaworkflow.execution.engine.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** The last lines of a run's output, for whoever reads of its failure; what looks like a secret is masked. */
final class LastLines {
    private static final int MOST = 200;
    private static final int LONGEST = 500;
    private static final Pattern SECRET =
            Pattern.compile("(?i)((?:password|passwd|secret|token|api[_-]?key|authorization)\\S*\\s*[=:]\\s*)\\S+");

    private final Deque<String> lines = new ArrayDeque<>();
    private final List<String> forbidden;
    private String found;

    /** @param forbidden text that no success holds */
    LastLines(List<String> forbidden) {
        this.forbidden = forbidden;
    }

    void add(String line) {
        if (found == null) {
            found = forbidden.stream().filter(line::contains).findFirst().orElse(null);
        }
        if (lines.size() == MOST) {
            lines.removeFirst();
        }
        lines.addLast(line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...");
    }

    /** The first forbidden text that was seen, or null. */
    String forbidden() {
        return found;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    static String masked(String line) {
        return SECRET.matcher(line).replaceAll("$1***");
    }
}
