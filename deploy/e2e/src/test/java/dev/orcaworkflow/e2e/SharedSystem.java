package dev.orcaworkflow.e2e;

import dev.orcaworkflow.bench.harness.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One running system for all tests of a JVM that leave it as they found it, started for the first and stopped after the
 * last.
 */
final class SharedSystem implements ParameterResolver {
    /** Each test JVM has a system of its own; the number is 1 where nobody forks, as in an IDE. */
    private static final int PORTS = 19_760 + 20 * Integer.getInteger("workflow.e2e.fork", 1);

    /** The system and the folder that goes with it. */
    private record Started(Path folder, RunningSystem system) implements AutoCloseable {
        static Started now() {
            try {
                Path folder = Files.createTempDirectory("shared-system-");
                return new Started(folder, RunningSystem.start(Checkout.ROOT, folder, PORTS, Map.of()));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("The system did not start", e);
            }
        }

        @Override
        public void close() throws IOException {
            system.close();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSystem.class;
    }

    @Override
    public RunningSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Started.class, _ -> Started.now(), Started.class)
                .system();
    }
}
