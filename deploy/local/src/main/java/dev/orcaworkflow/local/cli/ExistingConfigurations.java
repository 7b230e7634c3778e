package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.configuration.ConfigurationFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Parameters;

/** A version to come, and configurations that a command is told of beside those that were submitted. */
final class ExistingConfigurations {
    @Parameters(index = "0", paramLabel = "TEMPLATE", description = "The version to come: NAME@2.0.0.")
    private String template;

    @Parameters(
            index = "1..*",
            paramLabel = "PATH",
            description = "Files and folders with configurations, beside those that were submitted.")
    private List<Path> paths = new ArrayList<>();

    String template() {
        return template;
    }

    /** As the service wants them; files by {@code folder/name}, relative to the workspace where they lie inside. */
    List<Map<String, String>> read(Path workspace, Map<String, Path> files) throws IOException {
        List<Map<String, String>> configurations = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new WrongUsage("%s: no such file or folder".formatted(path));
            }
            for (Path file : ConfigurationFinder.find(path).configurations()) {
                Path real = file.toRealPath();
                String folder = folder(real, workspace);
                String config = real.getFileName().toString();
                files.put(key(folder, config), real);
                Map<String, String> configuration = new LinkedHashMap<>();
                configuration.put("config", config);
                configuration.put("folder", folder);
                configuration.put("text", Files.readString(real));
                configurations.add(configuration);
            }
        }
        return configurations;
    }

    /** A key may have folders of its own; the file's name is its last part. */
    static String key(String folder, String config) {
        return folder + "/" + config.substring(config.lastIndexOf('/') + 1);
    }

    private static String folder(Path file, Path workspace) {
        Path parent = file.getParent();
        return (parent.startsWith(workspace) ? workspace.relativize(parent) : parent)
                .toString()
                .replace('\\', '/');
    }
}
