package dev.orcaworkflow.execution.engine.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orcaworkflow.contracts.Evidence;
import java.util.List;
import java.util.Map;

/**
 * What came of one input file.
 *
 * @param file relative to the workspace's root
 * @param fingerprint of the file as it was read
 * @param failure null when it succeeded
 * @param rows its row by table; of a failed file as much as may be shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileState(
        String file,
        String stem,
        String fingerprint,
        double seconds,
        Evidence failure,
        Map<String, List<String>> rows) {
    FileState {
        rows = Map.copyOf(rows);
    }

    boolean succeeded() {
        return failure == null;
    }
}
