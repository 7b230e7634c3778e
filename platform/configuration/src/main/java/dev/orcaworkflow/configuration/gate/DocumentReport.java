package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.DocumentKind;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Severity;
import dev.orcaworkflow.configuration.yaml.YamlLimits;
import dev.orcaworkflow.configuration.yaml.YamlReader;
import dev.orcaworkflow.configuration.yaml.YamlResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What can be said of a file by its text alone, whatever it is: neither engines nor input files nor included files
 * matter. Configurations pass gates 1 and 2, models and other files gate 1; OrcaFlex models may repeat keys.
 *
 * @param findings in the order of the text
 */
public record DocumentReport(DocumentKind kind, List<Finding> findings) {
    public DocumentReport {
        findings = List.copyOf(findings);
    }

    /** What the findings amount to. */
    public enum Verdict {
        VALID,
        DOUBTFUL,
        BROKEN
    }

    /** @param name that findings carry */
    public static DocumentReport of(String name, byte[] bytes) {
        DocumentKind kind = DocumentKind.of(bytes);
        return new DocumentReport(
                kind,
                switch (kind) {
                    case CONFIGURATION -> PureGates.ofText(name, bytes);
                    case MODEL -> ModelTextCheck.findings(name, bytes);
                    case OTHER -> read(name, bytes);
                });
    }

    private static List<Finding> read(String name, byte[] bytes) {
        return switch (YamlReader.read(name, bytes, YamlLimits.CONFIGURATION)) {
            case YamlResult.YamlDocument document -> document.remarks();
            case YamlResult.Unreadable unreadable -> unreadable.findings();
        };
    }

    public Verdict verdict() {
        if (findings.stream().anyMatch(Finding::isError)) {
            return Verdict.BROKEN;
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING)
                ? Verdict.DOUBTFUL
                : Verdict.VALID;
    }

    /** The first of the worst. */
    public Optional<Finding> worst() {
        return findings.stream().min(Comparator.comparing(Finding::severity));
    }
}
