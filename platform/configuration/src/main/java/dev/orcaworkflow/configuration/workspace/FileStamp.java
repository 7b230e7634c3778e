package dev.orcaworkflow.configuration.workspace;

import java.nio.file.Path;

/** What tells a changed file from an unchanged one without reading it. */
public record FileStamp(Path path, long bytes, long modifiedNanos) {
    public String name() {
        return path.getFileName().toString();
    }
}
