package dev.orcaworkflow.configuration.selection;

import java.util.regex.Pattern;

/** {@code *pattern*.ext} as Python's glob reads it: a part of the name, wildcards allowed, never a hidden file. */
final class NamePattern {
    private final Pattern regex;

    NamePattern(String pattern, String extension) {
        this.regex = Pattern.compile(
                "(?s)(?!\\.)" + translated("*" + (pattern == null ? "" : pattern + "*") + "." + extension));
    }

    boolean matches(String name) {
        return regex.matcher(name).matches();
    }

    private static String translated(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            int close = c == '[' ? glob.indexOf(']', i + 2) : -1;
            if (close > 0) {
                regex.append(characterSet(glob.substring(i + 1, close)));
                i = close;
            } else {
                regex.append(single(c));
            }
        }
        return regex.toString();
    }

    private static String single(char c) {
        return switch (c) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            default -> Pattern.quote(String.valueOf(c));
        };
    }

    private static String characterSet(String set) {
        String members = set.replace("\\", "\\\\").replace("[", "\\[").replace("&&", "&\\&");
        return members.startsWith("!")
                ? "[^" + members.substring(1) + "]"
                : "[" + members.replaceFirst("^\\^", "\\\\^") + "]";
    }
}
