package dev.orcaworkflow.validation.trial;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.contracts.TrialRequest;
import dev.orcaworkflow.messaging.NameBasedId;
import dev.orcaworkflow.messaging.Outbox;
import dev.orcaworkflow.validation.gate.Assessment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Asks for trials, each only once, however many configurations or replicas want it. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class TrialPlanner {
    private final Trials trials;
    private final Outbox outbox;

    TrialPlanner(Trials trials, Outbox outbox) {
        this.trials = trials;
        this.outbox = outbox;
    }

    /** Asks for one trial per shape, unless it was asked for before, and returns the trial of each. */
    public Map<TrialKey, UUID> share(Collection<Assessment> waiting) {
        Map<TrialKey, Trial> first = new TreeMap<>(
                waiting.stream().map(Trial::shared).collect(toMap(Trial::key, identity(), (one, other) -> one)));
        if (first.isEmpty()) {
            return Map.of();
        }
        request(List.copyOf(first.values()));
        return trials.sharedOnes(first.keySet());
    }

    /** Asks for a trial for each of these alone and returns its id by job. */
    public Map<UUID, UUID> single(Collection<Assessment> waiting) {
        List<Trial> own = waiting.stream().map(Trial::own).toList();
        if (!own.isEmpty()) {
            request(own);
        }
        Map<UUID, UUID> byJob = new HashMap<>();
        own.forEach(trial -> byJob.put(trial.job().jobId(), trial.id()));
        return byJob;
    }

    private void request(List<Trial> wanted) {
        Set<UUID> fresh = trials.insert(wanted);
        wanted.stream().filter(trial -> fresh.contains(trial.id())).forEach(this::announce);
    }

    private void announce(Trial trial) {
        var event = new TrialRequest.Requested(
                trial.job(),
                trial.id(),
                "validation",
                trial.file(),
                trial.key().shape(),
                trial.key().engine(),
                trial.key().engineBuild(),
                trial.owner().candidate().text(),
                trial.owner().candidate().submission());
        String id = trial.id().toString();
        outbox.append(Topics.TRIALS_REQUESTED, id, id, NameBasedId.of("trial-requested", id), event);
    }
}
