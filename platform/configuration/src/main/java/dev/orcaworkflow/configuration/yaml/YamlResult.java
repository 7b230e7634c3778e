package dev.orcaworkflow.configuration.yaml;

import dev.orcaworkflow.configuration.finding.Finding;
import java.util.List;

/** What became of reading a file. */
public sealed interface YamlResult {

    /**
     * A document whose root is a mapping.
     *
     * @param text the decoded text, byte order mark included, that offsets count in
     * @param remarks warnings
     */
    record YamlDocument(String file, String text, YamlMapping root, List<Finding> remarks) implements YamlResult {}

    /** @param findings at least one error */
    record Unreadable(List<Finding> findings) implements YamlResult {}
}
