package dev.orcaworkflow.configuration.workspace;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/** What tells a changed file from an unchanged one without reading it. */
public record FileStamp(Path path, long bytes, long modifiedNanos) {
    public static FileStamp of(Path path, BasicFileAttributes attributes) {
        return new FileStamp(
                path, attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    public String name() {
        return path.getFileName().toString();
    }
}
