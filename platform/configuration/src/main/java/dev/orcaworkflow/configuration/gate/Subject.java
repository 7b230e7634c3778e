package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.name.NearestNames;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A configuration under examination, and what was found so far. */
final class Subject {
    private static final Set<String> POST_PROCESSING = Set.of("orcaflex", "orcaflex_analysis", "orcaflex_post_process");

    private final Configuration configuration;
    private final EngineChoice engine;
    private final List<Finding> findings = new ArrayList<>();

    Subject(Configuration configuration, EngineChoice engine) {
        this.configuration = configuration;
        this.engine = engine;
        if (configuration.basename().isPresent()) {
            findings.addAll(configuration.remarks());
        }
    }

    Configuration configuration() {
        return configuration;
    }

    EngineChoice engine() {
        return engine;
    }

    List<Finding> findings() {
        return findings;
    }

    void add(Finding finding) {
        findings.add(inUsersText(finding));
    }

    /** @param node where it is wrong */
    void add(Rule rule, YamlNode node, String message, String fix) {
        add(Finding.of(rule, node.at(), message, fix));
    }

    /** A word that is none of those that are understood. */
    void addUnknown(String name, String word, YamlNode node, List<String> known) {
        add(
                Rule.VALUE_UNKNOWN,
                node,
                name + " '" + word + "' is none of " + String.join(", ", known),
                NearestNames.slip(word, known)
                        .map(slip -> "write '" + slip + "'")
                        .orElse("write one of them"));
    }

    /** One of OrcaFlex's basenames, to which the sections of post-processing mean something. */
    boolean postProcessing() {
        return configuration.basename().filter(POST_PROCESSING::contains).isPresent();
    }

    /** What is wrong by default is said of the whole file: the user has no line to look at. */
    private Finding inUsersText(Finding finding) {
        return finding.file().startsWith("(") ? finding.movedTo(Position.wholeFile(configuration.key())) : finding;
    }
}
