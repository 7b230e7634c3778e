package dev.orcaworkflow.configuration.name;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Known names by how few letters they are away from a wrong one. */
public final class NearestNames {
    private static final int FAR = 1000;

    private NearestNames() {}

    /** The nearest first; equals in the order given. */
    public static List<String> of(String name, Collection<String> known, int most) {
        String folded = NameForm.fold(name);
        return known.stream()
                .distinct()
                .sorted(Comparator.comparingInt(candidate -> distance(folded, NameForm.fold(candidate))))
                .limit(most)
                .toList();
    }

    /** The nearest, when it is so near that a slip or a shortening explains the difference. */
    public static Optional<String> slip(String name, Collection<String> known) {
        String folded = NameForm.fold(name);
        int allowed = folded.length() < 5 ? 1 : folded.length() < 12 ? 2 : 3;
        return of(name, known, 1).stream()
                .filter(nearest -> distance(folded, NameForm.fold(nearest)) <= allowed)
                .findFirst()
                .or(() -> shortened(folded, known));
    }

    /** {@code input_dir} for {@code input_directory}. */
    private static Optional<String> shortened(String folded, Collection<String> known) {
        return folded.length() < 5
                ? Optional.empty()
                : known.stream()
                        .filter(candidate -> NameForm.fold(candidate).startsWith(folded))
                        .findFirst();
    }

    /** Letters inserted, removed, changed, or swapped with the next one. */
    static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FAR || (long) a.length() * b.length() > FAR * FAR) {
            return FAR;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 ? j : j == 0 ? i : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
