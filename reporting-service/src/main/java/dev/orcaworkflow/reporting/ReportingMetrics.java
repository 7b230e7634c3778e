package dev.orcaworkflow.reporting;

import dev.orcaworkflow.contracts.RecoveryEvent;
import dev.orcaworkflow.reporting.job.JobEnd;
import dev.orcaworkflow.reporting.job.JobState;
import dev.orcaworkflow.reporting.sql.Database;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names and values of this service's metrics. Every tag is from a closed set and every series is there from the start: a
 * rate sees the first failure too, and the number of series never depends on the number of jobs.
 */
@Startup
@ApplicationScoped
public class ReportingMetrics {
    /** Read with {@code max}: every instance of this service tells the same. */
    private static final String JOBS = "workflow.jobs";

    /** Time during which there was work to do, in seconds; read with {@code max} too. */
    private static final String ACTIVE = "workflow.active";

    /** By final outcome, as the error rate of a report counts them. */
    private static final String FILES = "workflow.files.processed";

    /** How jobs ended that recovery had; what recovery decides on the way, it counts itself under the same name. */
    private static final String RECOVERIES = "workflow.recoveries";

    private static final String OUTCOME = "outcome";

    private static final String COUNT = "select state, count(*) as count from job"
            + " where state in ('SUBMITTED', 'APPROVED', 'RUNNING', 'RECOVERING') group by state"
            + " union all select s.state, s.count from (select sum(succeeded) as succeeded, sum(rejected) as rejected,"
            + " sum(failed) as failed, sum(skipped) as skipped, sum(cancelled) as cancelled from batch) as b,"
            + " lateral (values ('SUCCEEDED', b.succeeded), ('REJECTED', b.rejected), ('DEAD', b.failed),"
            + " ('SKIPPED', b.skipped), ('CANCELLED', b.cancelled)) as s(state, count)";

    /** Waiting counts as work to do, unless somebody paused the batch: as in the throughput of a report. */
    private static final String TO_DO = "select exists (select from job join batch on batch.id = job.batch"
            + " where job.state = 'RUNNING' or job.state = 'APPROVED' and batch.life <> 'PAUSED')";

    private final Map<JobState, AtomicLong> jobs = new EnumMap<>(JobState.class);
    private final Map<String, Counter> recovered = new HashMap<>();
    private final Map<String, Counter> notRecovered = new HashMap<>();
    private final Counter filesSucceeded;
    private final Counter filesFailed;
    private final Counter active;
    private final Database database;
    private final Clock clock;
    private Instant lastCount;
    private volatile boolean heardOfAnEnd;

    ReportingMetrics(MeterRegistry registry, Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        filesSucceeded = registry.counter(FILES, OUTCOME, "succeeded");
        filesFailed = registry.counter(FILES, OUTCOME, "failed");
        active = Counter.builder(ACTIVE).baseUnit("seconds").register(registry);
        for (String errorClass : RecoveryEvent.TOP_CLASSES) {
            Tags tags = Tags.of("error_class", errorClass);
            recovered.put(errorClass, registry.counter(RECOVERIES, tags.and(OUTCOME, "recovered")));
            notRecovered.put(errorClass, registry.counter(RECOVERIES, tags.and(OUTCOME, "not_recovered")));
        }
        for (JobState state : JobState.values()) {
            Tags tags = Tags.of("state", state.name().toLowerCase(Locale.ROOT));
            jobs.put(state, registry.gauge(JOBS, tags, new AtomicLong()));
        }
        lastCount = clock.instant();
    }

    public void ended(Collection<JobEnd> ended) {
        for (JobEnd job : ended) {
            heardOfAnEnd = true;
            filesSucceeded.increment(job.filesSucceeded());
            filesFailed.increment(job.filesFailed());
            if (job.recoveryEnded()) {
                (job.recovered() ? recovered : notRecovered)
                        .get(job.errorClass())
                        .increment();
            }
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
        boolean toDo = database.query(TO_DO, row -> row.getBoolean(1)).getFirst();
        countTime(toDo);
    }

    /** What ended between two counts was work too, however short. */
    private void countTime(boolean toDo) {
        Instant now = clock.instant();
        if (toDo || heardOfAnEnd) {
            active.increment(Duration.between(lastCount, now).toMillis() / 1000.0);
        }
        heardOfAnEnd = false;
        lastCount = now;
    }
}
