package dev.orcaworkflow.configuration.yaml;

import dev.orcaworkflow.configuration.finding.Position;

/** A node of a document that still knows where it stands. Immutable; aliases share one node. */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {
    Position at();

    default int line() {
        return at().line();
    }

    default int column() {
        return at().column();
    }

    default int start() {
        return at().start();
    }

    default int end() {
        return at().end();
    }
}
