package dev.orcaworkflow.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Programs of the machine that a test wants and can do without. */
final class Programs {
    private Programs() {}

    /** The first of these names that is installed; Debian's differ from those of the projects. */
    static Optional<String> find(String... names) {
        return Arrays.stream(names).filter(Programs::present).findFirst();
    }

    static boolean present(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** Where a program that is present lies. */
    static Path path(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    static int run(String... line) throws IOException, InterruptedException {
        return new ProcessBuilder(line).inheritIO().start().waitFor();
    }
}
