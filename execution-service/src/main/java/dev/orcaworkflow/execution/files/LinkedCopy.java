package dev.orcaworkflow.execution.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The same file under another name: a link costs no space, where the file system has them. */
public final class LinkedCopy {
    private LinkedCopy() {}

    public static void of(Path source, Path target) throws IOException {
        try {
            Files.createLink(target, source);
        } catch (UnsupportedOperationException | IOException noLinks) {
            Files.copy(source, target);
        }
    }
}
