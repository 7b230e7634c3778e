package dev.orcaworkflow.configuration.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /**
     * A root as settings declare it.
     *
     * @param places where it is on this host, then how it is spelt on others: {@code /mnt/proj,//fileserver/proj,P:}
     * @throws IllegalArgumentException when there is no place at all
     */
    public static WorkspaceRoot of(String name, String places) {
        List<String> all = Stream.of(places.split(","))
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("workspace.roots." + name + " names no directory");
        }
        return new WorkspaceRoot(name, Path.of(all.getFirst()), all);
    }

    /** All roots that settings declare, by name. */
    public static List<WorkspaceRoot> of(Map<String, String> placesByName) {
        return placesByName.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(root -> of(root.getKey(), root.getValue()))
                .toList();
    }
}
