package dev.orcaworkflow.contracts;

import java.util.List;

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

    private Topics() {}
}
