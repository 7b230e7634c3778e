package dev.orcaworkflow.contracts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every topic of the system: the names are a promise to dashboards, scripts and other teams' consumers. */
public final class Topics {
    public static final String CONFIGS_SUBMITTED = "orcaflex.configs.submitted";
    public static final String CONFIGS_REVISED = "orcaflex.configs.revised";
    public static final String CONFIGS_APPROVED = "orcaflex.configs.approved";
    public static final String CONFIGS_REJECTED = "orcaflex.configs.rejected";
    public static final String TRIALS_REQUESTED = "orcaflex.trials.requested";
    public static final String TRIALS_OUTCOMES = "orcaflex.trials.outcomes";
    public static final String EXECUTIONS_PROGRESS = "orcaflex.executions.progress";
    public static final String EXECUTIONS_RESULTS = "orcaflex.executions.results";
    public static final String EXECUTIONS_FAILURES = "orcaflex.executions.failures";
    public static final String EXECUTIONS_CAPACITY = "orcaflex.executions.capacity";
    public static final String BATCHES_EVENTS = "orcaflex.batches.events";
    public static final String RECOVERIES_OUTCOMES = "orcaflex.recoveries.outcomes";
    public static final String REPORTS_VERIFICATIONS = "orcaflex.reports.verifications";
    public static final String REPORTS_ALERTS = "orcaflex.reports.alerts";
    public static final String TEMPLATES_PUBLISHED = "orcaflex.templates.published";

    private static final String VALIDATION = "validation-service";
    private static final String EXECUTION = "execution-service";
    private static final String RECOVERY = "recovery-service";
    private static final String REPORTING = "reporting-service";

    /** Partitions of a topic that is keyed by work. */
    public static final int PARTITIONS = 12;

    /** Keyed by job, trial or batch: twelve partitions, so that twelve consumers can share the work. */
    public static final List<String> KEYED_BY_WORK = List.of(
            CONFIGS_SUBMITTED,
            CONFIGS_REVISED,
            CONFIGS_APPROVED,
            CONFIGS_REJECTED,
            TRIALS_REQUESTED,
            TRIALS_OUTCOMES,
            EXECUTIONS_PROGRESS,
            EXECUTIONS_RESULTS,
            EXECUTIONS_FAILURES,
            BATCHES_EVENTS,
            RECOVERIES_OUTCOMES,
            REPORTS_VERIFICATIONS,
            REPORTS_ALERTS);

    /** Compacted, one partition: the latest value per key is the whole truth. */
    public static final List<String> COMPACTED = List.of(EXECUTIONS_CAPACITY, TEMPLATES_PUBLISHED);

    /**
     * Which services read which topic, by consumer group. Each pair has a topic for dead letters, so whoever creates
     * topics and whoever reads them must agree here.
     */
    public static final Map<String, List<String>> READERS = Map.ofEntries(
            Map.entry(CONFIGS_SUBMITTED, List.of(VALIDATION)),
            Map.entry(CONFIGS_REVISED, List.of(VALIDATION, REPORTING)),
            Map.entry(CONFIGS_APPROVED, List.of(EXECUTION, REPORTING)),
            Map.entry(CONFIGS_REJECTED, List.of(EXECUTION, RECOVERY, REPORTING)),
            Map.entry(TRIALS_REQUESTED, List.of(EXECUTION, REPORTING)),
            Map.entry(TRIALS_OUTCOMES, List.of(VALIDATION, RECOVERY, REPORTING)),
            Map.entry(EXECUTIONS_PROGRESS, List.of(REPORTING)),
            Map.entry(EXECUTIONS_RESULTS, List.of(VALIDATION, RECOVERY, REPORTING)),
            Map.entry(EXECUTIONS_FAILURES, List.of(RECOVERY, REPORTING)),
            Map.entry(EXECUTIONS_CAPACITY, List.of(VALIDATION, REPORTING)),
            Map.entry(BATCHES_EVENTS, List.of(VALIDATION, RECOVERY, REPORTING)),
            Map.entry(RECOVERIES_OUTCOMES, List.of(EXECUTION, REPORTING)),
            Map.entry(TEMPLATES_PUBLISHED, List.of(REPORTING)));

    private Topics() {}

    /** Where a consumer group puts the messages of a topic that it could not handle. One partition: people read it. */
    public static String deadLetters(String topic, String group) {
        return topic + "." + group + ".dlq";
    }

    /** Every dead letter topic there is. */
    public static List<String> deadLetters() {
        return READERS.entrySet().stream()
                .flatMap(read -> read.getValue().stream().map(group -> deadLetters(read.getKey(), group)))
                .sorted()
                .toList();
    }

    /** Every topic there is, for whoever makes them: automatic creation is off, so that a misspelt name is an error. */
    public static List<Topic> all() {
        Stream<Topic> work = KEYED_BY_WORK.stream().map(name -> new Topic(name, PARTITIONS, Map.of()));
        Stream<Topic> compacted =
                COMPACTED.stream().map(name -> new Topic(name, 1, Map.of("cleanup.policy", "compact")));
        Stream<Topic> dead = deadLetters().stream().map(name -> new Topic(name, 1, Map.of()));
        return Stream.of(work, compacted, dead).flatMap(topics -> topics).toList();
    }
}
