package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.model.Inventory;
import dev.orcaworkflow.configuration.selection.Fingerprint;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Inventories by what the files hold, so that a copy is known too and a changed file no longer is. A file whose size
 * nobody has told of is not read for it.
 */
public final class KnownInventories implements Inventories {
    private final Set<Long> sizes = new HashSet<>();
    private final Map<String, Inventory> byFingerprint = new HashMap<>();
    private final Map<Inventory, Inventory> once = new HashMap<>();

    /**
     * @param fingerprint see {@link Fingerprint#of}
     * @param bytes size of the file
     */
    public record Told(String fingerprint, long bytes, Inventory inventory) {}

    public KnownInventories(Iterable<Told> told) {
        for (Told one : told) {
            sizes.add(one.bytes());
            byFingerprint.put(one.fingerprint(), once.computeIfAbsent(one.inventory(), same -> same));
        }
    }

    @Override
    public Optional<Inventory> of(SelectedFile file, Workspace workspace) {
        return sizes.contains(file.bytes())
                ? Optional.ofNullable(byFingerprint.get(Fingerprint.of(file.stamp(), workspace)))
                : Optional.empty();
    }
}
