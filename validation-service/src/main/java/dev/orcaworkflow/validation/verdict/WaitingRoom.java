package dev.orcaworkflow.validation.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.validation.ValidationConfig;
import dev.orcaworkflow.validation.capacity.Capacities;
import dev.orcaworkflow.validation.capacity.Capacity;
import dev.orcaworkflow.validation.gate.Assessment;
import dev.orcaworkflow.validation.gate.Candidate;
import dev.orcaworkflow.validation.gate.ConfigurationGates;
import dev.orcaworkflow.validation.gate.TrialPolicy;
import dev.orcaworkflow.validation.verdict.WaitingRows.CapacityWait;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where configurations wait for a worker or for a trial. The rows decide who goes on, so a restart changes nothing. */
@ApplicationScoped
class WaitingRoom {
    private final WaitingRows rows;
    private final Capacities capacities;
    private final ConfigurationGates gates;
    private final ConfigTexts texts;
    private final ValidationPolicy policy;
    private final VerdictRecorder recorder;
    private final ValidationConfig config;
    private final Clock clock;

    WaitingRoom(
            WaitingRows rows,
            Capacities capacities,
            ConfigurationGates gates,
            ConfigTexts texts,
            ValidationPolicy policy,
            VerdictRecorder recorder,
            ValidationConfig config,
            Clock clock) {
        this.rows = rows;
        this.capacities = capacities;
        this.gates = gates;
        this.texts = texts;
        this.policy = policy;
        this.recorder = recorder;
        this.config = config;
        this.clock = clock;
    }

    /** Decides on some of those whose wait for a trial is over; true when there may be more. */
    @Transactional
    boolean releaseFromTrials() {
        List<TrialWait> over = rows.forTrial(
                config.trialPolicy() == TrialPolicy.SHARED,
                clock.instant().minus(config.trialPatience()),
                config.sweepBatch());
        if (!over.isEmpty()) {
            recorder.settle(over.stream()
                    .map(wait -> new Decision(wait.assessment(), policy.decide(wait)))
                    .toList());
        }
        return over.size() == config.sweepBatch();
    }

    /** Judges some of those that waited for a worker, once there is one; true when there may be more. */
    @Transactional
    boolean releaseToWorkers() {
        Capacity capacity = capacities.current();
        if (!capacity.isKnown()) {
            return false;
        }
        List<CapacityWait> waits = rows.forCapacity(config.sweepBatch());
        if (!waits.isEmpty()) {
            List<Assessment> assessments = waits.stream()
                    .map(wait -> reassess(wait.assessment(), capacity))
                    .toList();
            recorder.decideWaiting(assessments, halted(waits));
        }
        return waits.size() == config.sweepBatch();
    }

    /** Files may have changed meanwhile; what the batch said when the text arrived stands. */
    private Assessment reassess(Assessment earlier, Capacity capacity) {
        Candidate candidate = earlier.candidate();
        byte[] bytes = texts.load(candidate.text()).getBytes(UTF_8);
        return gates.assess(candidate, bytes, capacity);
    }

    private static Set<String> halted(List<CapacityWait> waits) {
        return waits.stream()
                .filter(CapacityWait::halted)
                .map(wait -> wait.assessment().candidate().job().batch())
                .collect(Collectors.toSet());
    }
}
