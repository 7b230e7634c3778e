package dev.orcaworkflow.configuration.model;

import dev.orcaworkflow.configuration.finding.Finding;
import java.util.List;

/** What became of reading a model with everything that it includes. */
public sealed interface ModelResult {
    record Readable(Model model) implements ModelResult {}

    /** @param findings at least one error; {@code UNSUPPORTED_BINARY_BASE} for a base that only OrcaFlex reads */
    record Unreadable(List<Finding> findings) implements ModelResult {}
}
