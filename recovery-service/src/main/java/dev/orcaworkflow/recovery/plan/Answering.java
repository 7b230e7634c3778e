package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.recovery.answer.Answer;
import dev.orcaworkflow.recovery.answer.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Uses one answer for all jobs that wait for it. */
@ApplicationScoped
public class Answering {
    private final RecoveryPlanner planner;
    private final Clock clock;

    Answering(RecoveryPlanner planner, Clock clock) {
        this.planner = planner;
        this.clock = clock;
    }

    /**
     * What became of an answer.
     *
     * @param resolved jobs that go on with it
     * @param refused jobs that still wait, since their models have no such object
     */
    public record Outcome(String signature, String value, List<UUID> resolved, List<UUID> refused) {}

    /**
     * @param batch only this batch's jobs, or null for all
     * @return empty when no job waits for an answer to this signature
     */
    @Transactional
    public Optional<Outcome> answer(String signature, String batch, String value) {
        List<RecoveryCase> waiting = RecoveryCases.asking(signature).stream()
                .filter(recovery -> batch == null || batch.equals(recovery.batch))
                .toList();
        Signature problem = Signature.findById(signature);
        return problem == null || waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(use(signature, problem.subject(), value, waiting));
    }

    private Outcome use(String signature, String subject, String value, List<RecoveryCase> waiting) {
        List<UUID> resolved = new ArrayList<>();
        List<UUID> refused = new ArrayList<>();
        for (RecoveryCase recovery : waiting) {
            boolean goesOn = planner.answered(recovery, Map.of(subject, value));
            (goesOn ? resolved : refused).add(recovery.jobId);
            if (goesOn) {
                Answer.keep(recovery.batch, subject, value, clock.instant());
            }
        }
        return new Outcome(signature, value, resolved, refused);
    }
}
