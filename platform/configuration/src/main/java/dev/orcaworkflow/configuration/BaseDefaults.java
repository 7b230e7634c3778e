package dev.orcaworkflow.configuration;

import dev.orcaworkflow.configuration.yaml.YamlLimits;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlReader;
import dev.orcaworkflow.configuration.yaml.YamlResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Our own defaults per basename, in {@code defaults/<basename>.yml}: those that change what is computed. */
final class BaseDefaults {
    /** Name of the file that values of the defaults claim to stand in. */
    static final String FILE = "(built-in defaults)";

    private static final Map<String, YamlMapping> BY_BASENAME =
            List.of("orcaflex", "orcaflex_analysis", "orcaflex_post_process", "orcaflex_run_batch").stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), BaseDefaults::load));

    private BaseDefaults() {}

    static Optional<YamlMapping> of(String basename) {
        return Optional.ofNullable(BY_BASENAME.get(basename));
    }

    private static YamlMapping load(String basename) {
        try (InputStream in = BaseDefaults.class.getResourceAsStream("defaults/" + basename + ".yml")) {
            return switch (YamlReader.read(FILE, in.readAllBytes(), YamlLimits.CONFIGURATION)) {
                case YamlResult.YamlDocument document -> document.root();
                case YamlResult.Unreadable unreadable -> throw new IllegalStateException(unreadable.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
