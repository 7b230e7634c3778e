package dev.orcaworkflow.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The published JSON Schemas, one per basename, for a configuration merged with the defaults of its basename. They are
 * made of the same words as the checks, which say more, and where.
 */
public final class ConfigurationSchemas {
    private static final List<String> BASENAMES =
            List.of("orcaflex", "orcaflex_analysis", "orcaflex_post_process", "orcaflex_run_batch");

    private ConfigurationSchemas() {}

    public static List<String> basenames() {
        return BASENAMES;
    }

    /** The schema as JSON text; empty for a basename that has none. */
    public static Optional<String> of(String basename) {
        return BASENAMES.contains(basename) ? Optional.of(text(basename)) : Optional.empty();
    }

    private static String text(String basename) {
        try (InputStream in = ConfigurationSchemas.class.getResourceAsStream("schema/" + basename + ".json")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
