package dev.orcaworkflow.configuration;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which files of a folder are configurations: those with a line {@code meta:} or {@code basename:} at the root. A scan
 * of lines, not of YAML, so that broken ones are found and can be reported.
 */
public final class ConfigurationFinder {
    private static final int DEEPEST = 64;

    private ConfigurationFinder() {}

    /**
     * @param configurations in the order of their paths
     * @param others YAML files that are none
     */
    public record Found(List<Path> configurations, List<Path> others) {}

    /** A named file is always taken; a folder is searched through, hidden folders excepted. */
    public static Found find(Path fileOrFolder) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) {
            return new Found(List.of(fileOrFolder), List.of());
        }
        List<Path> configurations = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        try (Stream<Path> paths = Files.find(
                fileOrFolder, DEEPEST, (path, file) -> file.isRegularFile() && isYaml(path), new FileVisitOption[0])) {
            for (Path path :
                    paths.filter(path -> !hidden(fileOrFolder, path)).sorted().toList()) {
                (isConfiguration(path) ? configurations : others).add(path);
            }
        }
        return new Found(List.copyOf(configurations), List.copyOf(others));
    }

    private static boolean isYaml(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }

    private static boolean hidden(Path folder, Path path) {
        for (Path name : folder.relativize(path)) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    static boolean isConfiguration(Path path) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return RootLines.anyKey(in, DocumentKind::isOfConfiguration);
        }
    }
}
