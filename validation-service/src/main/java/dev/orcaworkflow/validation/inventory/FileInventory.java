package dev.orcaworkflow.validation.inventory;

import dev.orcaworkflow.configuration.gate.KnownInventories;
import dev.orcaworkflow.configuration.model.Inventory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a licensed program found in one file.
 *
 * @param file where it was, for people; the fingerprint identifies it
 * @param bytes its size
 * @param fingerprint SHA-256 in lower-case hex; above 64 MiB of size, time and both ends
 * @param program that told it, with its version
 * @param state of the model, such as {@code SimulationStopped}; or null
 * @param startTime of the simulation in seconds; null without one
 * @param stopTime of the simulation in seconds; null without one
 * @param warnings of the program
 * @param objects all that the model has
 */
public record FileInventory(
        String file,
        long bytes,
        String fingerprint,
        String program,
        String state,
        Double startTime,
        Double stopTime,
        List<String> warnings,
        List<ObjectOfType> objects) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** @param type OrcaFlex's name of it, such as {@code Line} */
    public record ObjectOfType(String name, String type) {}

    public FileInventory {
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
        objects = objects == null ? List.of() : List.copyOf(objects);
    }

    /** What keeps it from being kept; null when nothing does. */
    String fault() {
        if (file == null || file.isBlank()) {
            return "it names no 'file'";
        }
        if (fingerprint == null || !SHA_256.matcher(fingerprint).matches()) {
            return "'fingerprint' is '%s': expected 64 characters of lower-case hex".formatted(fingerprint);
        }
        if (bytes <= 0) {
            return "'bytes' is %d: expected the size of the file".formatted(bytes);
        }
        if (program == null || program.isBlank()) {
            return "it does not say which 'program' told it";
        }
        boolean nameless = objects.stream().anyMatch(object -> object.name() == null || object.type() == null);
        return objects.isEmpty() || nameless ? "'objects' is empty or holds one without name or type" : null;
    }

    KnownInventories.Told told() {
        Map<String, String> typeByName = new LinkedHashMap<>();
        objects.forEach(object -> typeByName.put(object.name(), object.type()));
        return new KnownInventories.Told(fingerprint, bytes, Inventory.told(typeByName));
    }
}
