package dev.orcaworkflow.validation.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.gate.GateReport;
import dev.orcaworkflow.contracts.FindingView;
import java.util.Optional;

/**
 * One line of a larger file: Kafka's console producer makes a message of every line, and each then fails in its own
 * puzzling way.
 */
final class Fragment {
    private Fragment() {}

    static Optional<FindingView> hint(String config, byte[] bytes, GateReport report) {
        if (!isOneLine(bytes) || report.findings().stream().noneMatch(Fragment::isNotWhole)) {
            return Optional.empty();
        }
        return Optional.of(Remark.error(
                config,
                Gate.SYNTAX,
                ValidationRule.FRAGMENT,
                "this looks like one line of a larger file; the console producer sends every line as a message",
                "send the file whole: kcat -P -b HOST:PORT -t orcaflex.configs.submitted -k a.yml a.yml"));
    }

    private static boolean isOneLine(byte[] bytes) {
        return !new String(bytes, UTF_8).strip().contains("\n");
    }

    private static boolean isNotWhole(Finding finding) {
        return finding.isError()
                && (finding.gate() == Gate.SYNTAX || finding.rule().equals(Rule.BASENAME_MISSING.id()));
    }
}
