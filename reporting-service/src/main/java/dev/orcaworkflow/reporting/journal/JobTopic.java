package dev.orcaworkflow.reporting.journal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.FailureEvent;
import dev.orcaworkflow.contracts.RecoveryEvent;
import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.contracts.RevisionEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.contracts.TrialOutcome;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A topic that tells of jobs, and how its events are placed on a job's way.
 *
 * @param place null for an event of a later version, which is ignored
 */
public record JobTopic<E>(String name, Class<E> family, Function<E, Place> place) {
    public static final JobTopic<ConfigEvent> APPROVED =
            new JobTopic<>(Topics.CONFIGS_APPROVED, ConfigEvent.class, Stage::of);
    public static final JobTopic<ConfigEvent> REJECTED =
            new JobTopic<>(Topics.CONFIGS_REJECTED, ConfigEvent.class, Stage::of);
    public static final JobTopic<RevisionEvent> REVISED =
            new JobTopic<>(Topics.CONFIGS_REVISED, RevisionEvent.class, Stage::of);
    public static final JobTopic<TrialOutcome> TRIALS =
            new JobTopic<>(Topics.TRIALS_OUTCOMES, TrialOutcome.class, Stage::of);
    public static final JobTopic<ResultEvent> RESULTS =
            new JobTopic<>(Topics.EXECUTIONS_RESULTS, ResultEvent.class, Stage::of);
    public static final JobTopic<FailureEvent> FAILURES =
            new JobTopic<>(Topics.EXECUTIONS_FAILURES, FailureEvent.class, Stage::of);
    public static final JobTopic<RecoveryEvent> RECOVERIES =
            new JobTopic<>(Topics.RECOVERIES_OUTCOMES, RecoveryEvent.class, Stage::of);

    private static final Map<String, JobTopic<?>> BY_NAME = Stream.of(
                    APPROVED, REJECTED, REVISED, TRIALS, RESULTS, FAILURES, RECOVERIES)
            .collect(toUnmodifiableMap(JobTopic::name, Function.identity()));

    /** Null for a topic that does not tell of jobs. */
    public static JobTopic<?> named(String name) {
        return BY_NAME.get(name);
    }

    /** Where {@code event}, which must be of this family, stands; null when it is unknown. */
    public Place placeOf(Object event) {
        return place.apply(family.cast(event));
    }
}
