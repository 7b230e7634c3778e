package dev.orcaworkflow.configuration;

import dev.orcaworkflow.configuration.finding.Finding;
import java.util.List;

/** What became of reading a configuration. */
public sealed interface ConfigurationReading {
    record Readable(Configuration configuration) implements ConfigurationReading {}

    /** @param findings at least one error */
    record Unreadable(List<Finding> findings) implements ConfigurationReading {}
}
