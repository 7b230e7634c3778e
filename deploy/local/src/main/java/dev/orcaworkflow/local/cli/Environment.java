package dev.orcaworkflow.local.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The environment variables that stand for options. */
final class Environment {
    private Environment() {}

    static Optional<String> text(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    static Optional<Path> path(String name) {
        return text(name).map(Path::of);
    }

    /** Variables that begin so, by the rest of their names in small letters. */
    static Map<String, String> byPrefix(String prefix) {
        return System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        variable -> variable.getKey().substring(prefix.length()).toLowerCase(Locale.ROOT),
                        Map.Entry::getValue));
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
