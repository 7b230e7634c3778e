package dev.orcaworkflow.configuration.finding;

import java.util.ArrayList;
import java.util.List;

/** One line of a difference. */
public record LineChange(Kind kind, String line) {
    private static final long MOST_CELLS = 4_000_000;

    public enum Kind {
        SAME(' '),
        REMOVED('-'),
        ADDED('+');

        private final char sign;

        Kind(char sign) {
            this.sign = sign;
        }

        char sign() {
            return sign;
        }
    }

    /** Shortest where the changed middle is of ordinary size; a replaced block where it is enormous. */
    public static List<LineChange> between(List<String> before, List<String> after) {
        int head = commonHead(before, after);
        int tail = commonTail(before, after, head);
        List<LineChange> changes = new ArrayList<>();
        before.subList(0, head).forEach(line -> changes.add(new LineChange(Kind.SAME, line)));
        changes.addAll(middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail)));
        before.subList(before.size() - tail, before.size())
                .forEach(line -> changes.add(new LineChange(Kind.SAME, line)));
        return changes;
    }

    private static int commonHead(List<String> a, List<String> b) {
        int n = 0;
        while (n < a.size() && n < b.size() && a.get(n).equals(b.get(n))) {
            n++;
        }
        return n;
    }

    private static int commonTail(List<String> a, List<String> b, int head) {
        int n = 0;
        while (n < a.size() - head
                && n < b.size() - head
                && a.get(a.size() - 1 - n).equals(b.get(b.size() - 1 - n))) {
            n++;
        }
        return n;
    }

    private static List<LineChange> middle(List<String> a, List<String> b) {
        return (long) a.size() * b.size() > MOST_CELLS ? replaced(a, b) : shortest(a, b);
    }

    private static List<LineChange> replaced(List<String> a, List<String> b) {
        List<LineChange> changes = new ArrayList<>();
        a.forEach(line -> changes.add(new LineChange(Kind.REMOVED, line)));
        b.forEach(line -> changes.add(new LineChange(Kind.ADDED, line)));
        return changes;
    }

    private static List<LineChange> shortest(List<String> a, List<String> b) {
        int[][] common = longestCommon(a, b);
        List<LineChange> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                changes.add(new LineChange(Kind.SAME, a.get(i++)));
                j++;
            } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
                changes.add(new LineChange(Kind.REMOVED, a.get(i++)));
            } else {
                changes.add(new LineChange(Kind.ADDED, b.get(j++)));
            }
        }
        return changes;
    }

    private static int[][] longestCommon(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
