package dev.orcaworkflow.local.cli;

import java.nio.file.Path;
import java.util.Optional;

/** The environment variables that stand for options. */
final class Environment {
    private Environment() {}

    static Optional<String> text(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    static Optional<Path> path(String name) {
        return text(name).map(Path::of);
    }

    /** @throws WrongUsage when it is set to something else than a number */
    static Optional<Integer> number(String name) {
        return text(name).map(value -> {
            try {
                return Integer.valueOf(value);
            } catch (NumberFormatException _) {
                throw new WrongUsage("%s is '%s': expected a number".formatted(name, value));
            }
        });
    }
}
