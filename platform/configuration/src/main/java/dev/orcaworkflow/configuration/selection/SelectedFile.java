package dev.orcaworkflow.configuration.selection;

import dev.orcaworkflow.configuration.workspace.FileStamp;
import java.nio.file.Path;

/**
 * One input file of a configuration.
 *
 * @param relative name from the workspace's root, with {@code /}
 */
public record SelectedFile(FileStamp stamp, String relative) {
    public Path path() {
        return stamp.path();
    }

    public String name() {
        return stamp.name();
    }

    /** Name without its extension. */
    public String stem() {
        return FileNames.stem(name());
    }

    public long bytes() {
        return stamp.bytes();
    }

    /** Reads the file; see {@link Fingerprint}. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(stamp.path());
    }
}
