package dev.orcaworkflow.configuration.selection;

import dev.orcaworkflow.configuration.finding.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that a configuration's selection takes, in the order of their names.
 *
 * @param directory that was looked into; null when it could not be
 * @param findings why there are none
 */
public record Selection(Path directory, List<SelectedFile> files, List<Finding> findings) {
    public static final Selection EMPTY = new Selection(null, List.of(), List.of());

    public Selection {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    public long bytes() {
        return files.stream().mapToLong(SelectedFile::bytes).sum();
    }
}
