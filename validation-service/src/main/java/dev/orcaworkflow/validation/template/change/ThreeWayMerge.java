package dev.orcaworkflow.validation.template.change;

import dev.orcaworkflow.configuration.finding.LineChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Carries the changes between two texts over to a third one that was made from the first: line by line, so that comments
 * and layout of the third stay. Where both changed the same lines, those of the third stay and a conflict is told.
 */
final class ThreeWayMerge {
    private final List<String> base;
    private final StringBuilder merged = new StringBuilder();
    private final List<Conflict> conflicts = new ArrayList<>();
    private int done;

    /**
     * @param text with every change that could be carried over
     */
    record Merged(String text, List<Conflict> conflicts) {}

    /**
     * Lines that both sides changed.
     *
     * @param line in the text that is migrated, from 1
     * @param mine what stands there
     * @param theirs what the new version has instead
     */
    record Conflict(int line, String mine, String theirs) {}

    /** Lines {@code from} to {@code to} of the base, exclusive, become others. */
    private record Hunk(int from, int to, List<String> lines) {
        boolean touches(Hunk other) {
            boolean bothInsert = from == to && other.from == other.to && from == other.from;
            return bothInsert || (from < other.to && other.from < to);
        }
    }

    private ThreeWayMerge(List<String> base) {
        this.base = base;
    }

    static Merged merge(String base, String mine, String theirs) {
        ThreeWayMerge merge = new ThreeWayMerge(lines(base));
        List<Hunk> ofMine = hunks(merge.base, lines(mine));
        List<Hunk> ofTheirs = hunks(merge.base, lines(theirs));
        merge.interleave(ofMine, ofTheirs);
        return new Merged(merge.merged.toString(), merge.conflicts);
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split("(?<=\n)", -1))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<Hunk> hunks(List<String> base, List<String> changed) {
        List<Hunk> hunks = new ArrayList<>();
        int at = 0;
        int from = -1;
        List<String> added = new ArrayList<>();
        for (LineChange change : LineChange.between(base, changed)) {
            if (change.kind() == LineChange.Kind.SAME) {
                if (from >= 0) {
                    hunks.add(new Hunk(from, at, List.copyOf(added)));
                    from = -1;
                    added.clear();
                }
                at++;
            } else {
                from = from < 0 ? at : from;
                if (change.kind() == LineChange.Kind.REMOVED) {
                    at++;
                } else {
                    added.add(change.line());
                }
            }
        }
        if (from >= 0) {
            hunks.add(new Hunk(from, at, List.copyOf(added)));
        }
        return hunks;
    }

    private void interleave(List<Hunk> mine, List<Hunk> theirs) {
        int i = 0;
        int j = 0;
        while (i < mine.size() || j < theirs.size()) {
            Hunk own = i < mine.size() ? mine.get(i) : null;
            Hunk other = j < theirs.size() ? theirs.get(j) : null;
            if (own != null && other != null && own.touches(other)) {
                both(own, other);
                i++;
                j++;
                while (j < theirs.size() && theirs.get(j).from() < own.to()) {
                    conflict(own, theirs.get(j++));
                }
            } else if (other == null || (own != null && own.from() <= other.from())) {
                put(own);
                i++;
            } else if (other.from() < done) {
                conflict(new Hunk(done, done, List.of()), other);
                j++;
            } else {
                put(other);
                j++;
            }
        }
        copyUntil(base.size());
    }

    private void both(Hunk own, Hunk other) {
        if (!own.equals(other)) {
            conflict(own, other);
        }
        put(own);
    }

    private void conflict(Hunk own, Hunk other) {
        int unchanged = Math.max(0, own.from() - done);
        int line = (int) merged.chars().filter(c -> c == '\n').count() + unchanged + 1;
        conflicts.add(new Conflict(line, joined(own.lines()), joined(other.lines())));
    }

    private static String joined(List<String> lines) {
        return String.join("", lines).strip();
    }

    private void put(Hunk hunk) {
        copyUntil(hunk.from());
        hunk.lines().forEach(merged::append);
        done = Math.max(done, hunk.to());
    }

    private void copyUntil(int line) {
        for (; done < line; done++) {
            merged.append(base.get(done));
        }
    }
}
