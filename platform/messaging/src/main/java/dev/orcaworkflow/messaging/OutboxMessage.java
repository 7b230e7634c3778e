package dev.orcaworkflow.messaging;

import java.util.ArrayList;
import java.util.List;

/**
 * A message on its way to the broker.
 *
 * @param key the key, or null for none
 * @param headers name, value, name, value, ...
 * @param payload the value, or null for a tombstone
 */
public record OutboxMessage(String topic, byte[] key, List<String> headers, byte[] payload) {
    /** Unit separator: cannot stand in a header of ours, and array-in-array is not something JDBC can send. */
    private static final String SEPARATOR = "\u001f";

    /** Headers as one text; what the database cannot hold in a text is left out. */
    String joinedHeaders() {
        List<String> clean = new ArrayList<>(headers.size());
        headers.forEach(header -> clean.add(header.replace(SEPARATOR, " ").replace("\u0000", "")));
        return String.join(SEPARATOR, clean);
    }
}
