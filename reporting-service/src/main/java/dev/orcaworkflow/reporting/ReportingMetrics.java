package dev.orcaworkflow.reporting;

import dev.orcaworkflow.reporting.job.JobState;
import dev.orcaworkflow.reporting.sql.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Names and values of this service's metrics. One series per state, however many jobs there are. */
@ApplicationScoped
class ReportingMetrics {
    /** Read with {@code max}: every instance of this service tells the same. */
    static final String JOBS = "workflow.jobs";

    private static final String COUNT = "select state, count(*) as count from job"
            + " where state in ('SUBMITTED', 'APPROVED', 'RUNNING', 'RECOVERING') group by state"
            + " union all select s.state, s.count from (select sum(succeeded) as succeeded, sum(rejected) as rejected,"
            + " sum(failed) as failed, sum(skipped) as skipped, sum(cancelled) as cancelled from batch) as b,"
            + " lateral (values ('SUCCEEDED', b.succeeded), ('REJECTED', b.rejected), ('DEAD', b.failed),"
            + " ('SKIPPED', b.skipped), ('CANCELLED', b.cancelled)) as s(state, count)";

    private final Map<JobState, AtomicLong> jobs = new EnumMap<>(JobState.class);
    private final Database database;

    ReportingMetrics(Database database) {
        this.database = database;
    }

    void register(@Observes StartupEvent start, MeterRegistry registry) {
        for (JobState state : JobState.values()) {
            Tags tags = Tags.of("state", state.name().toLowerCase(Locale.ROOT));
            jobs.put(state, registry.gauge(JOBS, tags, new AtomicLong()));
        }
    }

    /** Live jobs by their partial index, ended ones from the sums of the batches: no scan over all jobs. */
    @Scheduled(
            every = "${workflow.reporting.metrics-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        Map<JobState, Long> counted = new EnumMap<>(JobState.class);
        database.query(COUNT, row -> Map.entry(JobState.valueOf(row.getString("state")), row.getLong("count")))
                .forEach(entry -> counted.put(entry.getKey(), entry.getValue()));
        jobs.forEach((state, value) -> value.set(counted.getOrDefault(state, 0L)));
    }
}
