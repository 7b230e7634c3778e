package dev.orcaworkflow.execution.files;

import dev.orcaworkflow.contracts.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code <file>.sim_error.log}, as digitalmodel writes it beside an input that failed; ours lie in the attempt's folder. */
public final class SimErrorLog {
    public static final String SUFFIX = ".sim_error.log";

    private SimErrorLog() {}

    /**
     * @param logs folder, created where it is missing
     * @param file that failed, relative to the workspace's root
     * @param name of the file, or of its case, without extension
     */
    public static void write(Path logs, String file, String name, Evidence evidence) throws IOException {
        Files.createDirectories(logs);
        String text = "Error processing %s: %s\n\n%s\n"
                .formatted(file, evidence.message(), evidence.logTail() == null ? "" : evidence.logTail());
        Files.writeString(logs.resolve(name.replaceAll("[^\\w.@+-]", "_") + SUFFIX), text);
    }
}
