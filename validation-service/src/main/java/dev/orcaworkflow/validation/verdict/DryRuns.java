package dev.orcaworkflow.validation.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.messaging.NameBasedId;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.validation.capacity.Capacities;
import dev.orcaworkflow.validation.capacity.Capacity;
import dev.orcaworkflow.validation.gate.Assessment;
import dev.orcaworkflow.validation.gate.Candidate;
import dev.orcaworkflow.validation.gate.ConfigurationGates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Judges a text as it would be judged if it were submitted, under its template and its purpose; keeps and sends nothing. */
@ApplicationScoped
class DryRuns {
    private final SubmissionPreparer preparer;
    private final ConfigurationGates gates;
    private final Capacities capacities;

    DryRuns(SubmissionPreparer preparer, ConfigurationGates gates, Capacities capacities) {
        this.preparer = preparer;
        this.gates = gates;
        this.capacities = capacities;
    }

    /**
     * What the gates find in it; the candidate tells what its purpose changed.
     *
     * @param headers as a submission would have them
     */
    Assessment judge(String config, byte[] text, Map<String, String> headers) {
        Capacity capacity = capacities.current();
        Submitted submitted =
                preparer.prepare(new Received<>("dry-run", "dry-run", config, text, text, headers, 0), capacity);
        byte[] effective = submitted.effective();
        String inline = new String(effective, UTF_8);
        Candidate candidate = submitted.candidate(
                new JobRef(NameBasedId.of("dry-run", config), "dry-run", config, 1, 1, 0, 0),
                new ConfigText(inline, null, ConfigTexts.sha256(inline)));
        return gates.assess(candidate, effective, capacity);
    }
}
