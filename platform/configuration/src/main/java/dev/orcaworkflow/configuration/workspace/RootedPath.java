package dev.orcaworkflow.configuration.workspace;

import dev.orcaworkflow.configuration.workspace.PathResolution.Refused;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A path that names a declared root, by its name or by a spelling of another host. */
record RootedPath(WorkspaceRoot root, String relative) {

    static Optional<RootedPath> find(List<WorkspaceRoot> roots, String path) {
        for (WorkspaceRoot root : roots) {
            if (path.startsWith(root.name() + ":")) {
                return Optional.of(
                        new RootedPath(root, strip(path.substring(root.name().length() + 1))));
            }
            Optional<RootedPath> spelt = bySpelling(root, path);
            if (spelt.isPresent()) {
                return spelt;
            }
        }
        return Optional.empty();
    }

    private static Optional<RootedPath> bySpelling(WorkspaceRoot root, String path) {
        for (String spelling : root.spellings()) {
            String prefix = spelling.replace('\\', '/').replaceFirst("/+$", "");
            boolean begins = path.regionMatches(true, 0, prefix, 0, prefix.length());
            if (begins && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/')) {
                return Optional.of(new RootedPath(root, strip(path.substring(prefix.length()))));
            }
        }
        return Optional.empty();
    }

    private static String strip(String path) {
        return path.replaceFirst("^/+", "");
    }

    /** Drive letters, UNC and absolute paths mean nothing to other hosts: the missing root is named. */
    static Optional<Refused> refuseAbsolute(List<WorkspaceRoot> roots, String path) {
        Optional<String> missing = missingRoot(path);
        String known = roots.stream().map(WorkspaceRoot::name).collect(Collectors.joining(", "));
        return missing.map(name -> new Refused(
                "needs the root '" + name + "', which is not declared"
                        + (known.isEmpty() ? "" : " (declared: " + known + ")"),
                "declare it under workspace.roots, or write the path relative to the configuration"));
    }

    private static Optional<String> missingRoot(String path) {
        if (path.startsWith("//")) {
            String[] parts = path.substring(2).split("/", 3);
            return Optional.of("//" + parts[0] + (parts.length > 1 ? "/" + parts[1] : ""));
        }
        if (path.startsWith("/")) {
            return Optional.of(path.length() > 1 ? "/" + path.substring(1).split("/", 2)[0] : "/");
        }
        int colon = path.indexOf(':');
        return colon > 0 && path.indexOf('/') != 0 && !path.substring(0, colon).contains("/")
                ? Optional.of(path.substring(0, colon + 1))
                : Optional.empty();
    }
}
