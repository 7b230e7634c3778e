package dev.orcaworkflow.local.check;

import dev.orcaworkflow.configuration.DocumentKind;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.configuration.gate.DocumentReport;
import dev.orcaworkflow.configuration.gate.DocumentReport.Verdict;

/** What an index says of a file. */
sealed interface Expected {

    boolean agrees(DocumentReport report);

    /** @param line of the fault; 0 when the index does not tell */
    record Broken(int line) implements Expected {
        @Override
        public boolean agrees(DocumentReport report) {
            return report.findings().stream().anyMatch(finding -> finding.isError() && hits(finding));
        }

        private boolean hits(Finding finding) {
            return line == 0 || finding.line() == line;
        }

        @Override
        public String toString() {
            return line == 0 ? "broken" : "broken at line " + line;
        }
    }

    record Valid() implements Expected {
        @Override
        public boolean agrees(DocumentReport report) {
            return report.verdict() != Verdict.BROKEN;
        }

        @Override
        public String toString() {
            return "valid";
        }
    }

    /** It can be read as YAML; whether it makes sense is not said. A model's sections are its own affair. */
    record Readable() implements Expected {
        @Override
        public boolean agrees(DocumentReport report) {
            return report.findings().stream()
                    .noneMatch(finding -> finding.isError()
                            && (finding.gate() == Gate.SYNTAX || report.kind() != DocumentKind.CONFIGURATION));
        }

        @Override
        public String toString() {
            return "readable";
        }
    }
}
