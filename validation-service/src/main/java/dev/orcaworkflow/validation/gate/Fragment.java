package dev.orcaworkflow.validation.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Gate;
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
        if (!isOneBlockLine(bytes) || report.findings().stream().noneMatch(Finding::isError)) {
            return Optional.empty();
        }
        return Optional.of(Remark.error(
                config,
                Gate.SYNTAX,
                ValidationRule.FRAGMENT,
                "this looks like one line of a larger file; the console producer sends every line as a message",
                "send the file whole: kcat -P -b HOST:PORT -t orcaflex.configs.submitted -k a.yml a.yml"));
    }

    /** A whole configuration on one line is in flow style and starts with a brace. */
    private static boolean isOneBlockLine(byte[] bytes) {
        String text = new String(bytes, UTF_8).strip();
        return !text.isEmpty() && !text.contains("\n") && !text.startsWith("{");
    }
}
