package dev.orcaworkflow.configuration.workspace;

import java.nio.file.Path;

/** What a path in a configuration or model leads to. */
public sealed interface PathResolution {

    /** @param relative with {@code /}, from the root; {@code ""} for the root itself */
    record Inside(Path path, String relative) implements PathResolution {}

    record Refused(String reason, String fix) implements PathResolution {}
}
