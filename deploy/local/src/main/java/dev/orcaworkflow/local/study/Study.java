package dev.orcaworkflow.local.study;

import dev.orcaworkflow.configuration.ConfigurationFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The configurations under the paths that a user named.
 *
 * @param others how many YAML files in the folders are not configurations
 */
public record Study(List<StudyConfiguration> configurations, int others) {

    /**
     * @param workspace root of the studies, absolute and without symbolic links
     * @throws StudyRefused when a path does not exist, lies outside the workspace, holds no configuration, or when two
     *     configurations would have the same key
     */
    public static Study under(List<Path> paths, Path workspace) throws IOException {
        List<StudyConfiguration> configurations = new ArrayList<>();
        int others = 0;
        for (Path path : paths) {
            Path real = existing(path);
            refuseOutside(path, real, workspace);
            ConfigurationFinder.Found found = ConfigurationFinder.find(real);
            Path base = Files.isDirectory(real) ? real : real.getParent();
            found.configurations().forEach(file -> configurations.add(configuration(file, base, workspace)));
            others += found.others().size();
        }
        if (configurations.isEmpty()) {
            throw new StudyRefused(
                    "No configurations under %s: a configuration has a line `meta:` or `basename:` at its root"
                            .formatted(paths));
        }
        refuseEqualKeys(configurations);
        return new Study(List.copyOf(configurations), others);
    }

    private static Path existing(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new StudyRefused("%s: no such file or folder".formatted(path));
        }
        return path.toRealPath();
    }

    private static void refuseOutside(Path named, Path real, Path workspace) {
        if (!real.startsWith(workspace)) {
            throw new StudyRefused(
                    ("%s lies outside the workspace %s: start the system with `workflow up --workspace DIR`,"
                                    + " DIR being a folder above it")
                            .formatted(named, workspace));
        }
    }

    private static StudyConfiguration configuration(Path file, Path base, Path workspace) {
        return new StudyConfiguration(
                slashes(base.relativize(file)), file, slashes(workspace.relativize(file.getParent())));
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static void refuseEqualKeys(List<StudyConfiguration> configurations) {
        Map<String, Path> seen = new HashMap<>();
        for (StudyConfiguration configuration : configurations) {
            Path first = seen.putIfAbsent(configuration.key(), configuration.file());
            if (first != null) {
                throw new StudyRefused("%s and %s would both be called %s in the batch: submit the folder above them"
                        .formatted(first, configuration.file(), configuration.key()));
            }
        }
    }
}
