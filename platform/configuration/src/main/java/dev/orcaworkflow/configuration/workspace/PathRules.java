package dev.orcaworkflow.configuration.workspace;

import dev.orcaworkflow.configuration.workspace.PathResolution.Refused;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a path may not look like on any host, because some host reads it otherwise. */
final class PathRules {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PATH = 4096;
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private PathRules() {}

    /** @param path with forward slashes */
    static Optional<Refused> check(String path) {
        if (path.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
            return refuse("holds a control character", "in double quotes write '\\\\' for a backslash");
        }
        if (path.length() > LONGEST_PATH) {
            return refuse("is longer than " + LONGEST_PATH + " characters", "shorten it");
        }
        for (String name : path.split("/", -1)) {
            Optional<Refused> refused = checkName(name);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refused> checkName(String name) {
        if (name.length() > LONGEST_NAME) {
            return refuse("has a name of more than " + LONGEST_NAME + " characters", "shorten it");
        }
        int dot = name.indexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT);
        if (RESERVED.contains(stem)) {
            return refuse("uses '" + name + "', a name that Windows reserves", "rename it");
        }
        boolean dots = name.equals(".") || name.equals("..");
        if (!dots && (name.endsWith(".") || name.endsWith(" "))) {
            return refuse("has the name '" + name + "', whose last character Windows drops", "rename it");
        }
        return Optional.empty();
    }

    private static Optional<Refused> refuse(String reason, String fix) {
        return Optional.of(new Refused(reason, fix));
    }
}
