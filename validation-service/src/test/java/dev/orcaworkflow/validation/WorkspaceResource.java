package dev.orcaworkflow.validation;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Gives a Quarkus test an empty workspace. Its path lies in a system property: classes of tests are loaded twice. */
public final class WorkspaceResource implements QuarkusTestResourceLifecycleManager {
    private static final String ROOT = "test.workspace";

    @Override
    public Map<String, String> start() {
        try {
            Path root = Files.createTempDirectory("validation-workspace");
            System.setProperty(ROOT, root.toString());
            return Map.of(
                    "workflow.workspace", root.toString(),
                    "workflow.validation.template.settling", "200ms",
                    "quarkus.http.test-port", "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        return Path.of(System.getProperty(ROOT));
    }

    @Override
    public void stop() {
        try (Stream<Path> files = Files.walk(root())) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
