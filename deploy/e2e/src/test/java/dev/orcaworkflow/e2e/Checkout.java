package dev.orcaworkflow.e2e;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that these tests run in, with everything built. */
final class Checkout {
    static final Path ROOT = find(Path.of("").toAbsolutePath());

    private Checkout() {}

    private static Path find(Path folder) {
        return Files.isExecutable(folder.resolve("workflow")) ? folder : find(folder.getParent());
    }
}
