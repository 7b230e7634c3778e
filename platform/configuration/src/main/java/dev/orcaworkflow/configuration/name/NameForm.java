package dev.orcaworkflow.configuration.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names that differ in case, spaces or separators only are one name written twice. */
public final class NameForm {
    private NameForm() {}

    /** {@code mooring 2} and {@code Mooring_2} fold to {@code mooring2}. */
    public static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isWhitespace(c) && c != '_' && c != '-' && c != '.') {
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** The one name of the same form; empty when there is none or more than one. */
    public static Optional<String> onlyMatch(String name, Iterable<String> known) {
        String folded = fold(name);
        String found = null;
        for (String candidate : known) {
            if (fold(candidate).equals(folded)) {
                if (found != null) {
                    return Optional.empty();
                }
                found = candidate;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Names that share everything but a number at the end: {@code Mooring3} is of the family of {@code Mooring1}. */
    public static boolean sameFamily(String name, List<String> known) {
        String family = withoutNumber(name);
        return family.length() < name.length()
                && known.stream()
                        .anyMatch(other -> other.length() > family.length()
                                && withoutNumber(other).equals(family));
    }

    private static String withoutNumber(String name) {
        int end = name.length();
        while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end);
    }
}
