package dev.orcaworkflow.validation.verdict;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.validation.batch.Batch;
import dev.orcaworkflow.validation.gate.Assessment;
import dev.orcaworkflow.validation.gate.TrialStanding;
import dev.orcaworkflow.validation.trial.TrialKey;
import dev.orcaworkflow.validation.trial.TrialPlanner;
import dev.orcaworkflow.validation.trial.Trials;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decides, remembers and announces, in the caller's transaction and with one statement per table. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class VerdictRecorder {
    private final ValidationPolicy policy;
    private final Trials trials;
    private final TrialPlanner planner;
    private final Validations validations;
    private final VerdictAnnouncer announcer;
    private final ObjectMapper json;

    VerdictRecorder(
            ValidationPolicy policy,
            Trials trials,
            TrialPlanner planner,
            Validations validations,
            VerdictAnnouncer announcer,
            ObjectMapper json) {
        this.policy = policy;
        this.trials = trials;
        this.planner = planner;
        this.validations = validations;
        this.announcer = announcer;
        this.json = json;
    }

    /** Judges texts that are new; one that its job's row has already gone past is left alone. */
    void record(List<Newcomer> newcomers, boolean capacityKnown, Map<String, Batch> batches) {
        List<Assessment> assessments =
                newcomers.stream().map(Newcomer::assessment).toList();
        List<Decision> decisions = decide(assessments, capacityKnown, halted(batches));
        Map<UUID, Submitted> origins = new HashMap<>();
        newcomers.forEach(
                newcomer -> origins.put(newcomer.assessment().candidate().job().jobId(), newcomer.origin()));
        announcer.announce(decisions, validations.record(rows(decisions, origins)));
    }

    private static Set<String> halted(Map<String, Batch> batches) {
        return batches.values().stream().filter(Batch::halted).map(Batch::id).collect(Collectors.toSet());
    }

    /** Judges texts that waited for a worker, now that there is one. */
    void decideWaiting(List<Assessment> assessments, Set<String> halted) {
        settle(decide(assessments, true, halted));
    }

    /** Records what became of waiting texts. */
    void settle(List<Decision> decisions) {
        announcer.announce(decisions, validations.settle(rows(decisions, Map.of())));
    }

    private List<Decision> decide(List<Assessment> assessments, boolean capacityKnown, Set<String> halted) {
        Map<TrialKey, TrialStanding> standings = trials.standings(assessments.stream()
                .filter(VerdictRecorder::isTryable)
                .map(TrialKey::of)
                .toList());
        return assessments.stream()
                .map(assessment -> new Decision(
                        assessment,
                        policy.decide(
                                assessment,
                                capacityKnown,
                                standing(standings, assessment),
                                halted.contains(assessment.candidate().job().batch()))))
                .toList();
    }

    private static TrialStanding standing(Map<TrialKey, TrialStanding> standings, Assessment assessment) {
        return isTryable(assessment)
                ? standings.getOrDefault(TrialKey.of(assessment), TrialStanding.UNTRIED)
                : TrialStanding.UNTRIED;
    }

    private static boolean isTryable(Assessment assessment) {
        return assessment.errors().isEmpty() && assessment.trialFile() != null && assessment.engine() != null;
    }

    private List<Validation> rows(List<Decision> decisions, Map<UUID, Submitted> origins) {
        Map<UUID, UUID> trialIds = requestTrials(decisions);
        return decisions.stream()
                .map(decision -> new Validation(
                        decision.job(),
                        origins.get(decision.jobId()),
                        decision.assessment().output(),
                        Validation.Status.of(decision.verdict()),
                        trialIds.get(decision.jobId()),
                        waiting(decision)))
                .toList();
    }

    /** The trial that each waiting job waits for. */
    private Map<UUID, UUID> requestTrials(List<Decision> decisions) {
        List<Assessment> sharing = awaiting(decisions, new Verdict.AwaitingTrial(false));
        Map<UUID, UUID> trialIds = new HashMap<>(planner.single(awaiting(decisions, new Verdict.AwaitingTrial(true))));
        Map<TrialKey, UUID> shared = planner.share(sharing);
        trialIds.putAll(sharing.stream()
                .collect(toMap(
                        waiting -> waiting.candidate().job().jobId(), waiting -> shared.get(TrialKey.of(waiting)))));
        return trialIds;
    }

    private static List<Assessment> awaiting(List<Decision> decisions, Verdict verdict) {
        return decisions.stream()
                .filter(decision -> decision.verdict().equals(verdict))
                .map(Decision::assessment)
                .toList();
    }

    private String waiting(Decision decision) {
        return switch (decision.verdict()) {
            case Verdict.AwaitingTrial _, Verdict.AwaitingCapacity _ -> text(decision.assessment());
            case Verdict.Approved _, Verdict.Rejected _, Verdict.Repairable _ -> null;
        };
    }

    private String text(Assessment assessment) {
        try {
            return json.writeValueAsString(assessment);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
