package dev.orcaworkflow.configuration.workspace;

import java.nio.file.Path;
import java.util.List;

/**
 * A directory that study files may be named in, as {@code name:relative/path}.
 *
 * @param directory where it is on this host
 * @param spellings how it is spelt on other hosts, such as {@code //fileserver/proj} or {@code P:}
 */
public record WorkspaceRoot(String name, Path directory, List<String> spellings) {
    public WorkspaceRoot {
        spellings = List.copyOf(spellings);
    }
}
