package dev.orcaworkflow.reporting.verification;

import dev.orcaworkflow.contracts.ReportEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.messaging.NameBasedId;
import dev.orcaworkflow.messaging.Outbox;
import dev.orcaworkflow.reporting.batch.BatchQuery;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.job.JobQuery;
import dev.orcaworkflow.reporting.objective.AlertBook;
import dev.orcaworkflow.reporting.objective.Measures;
import dev.orcaworkflow.reporting.sql.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Looks at every batch whose sums have changed: alerts while it runs, one verification when it has ended. */
@ApplicationScoped
class BatchJudge {
    private static final int MOST_AT_ONCE = 100;
    private static final String REMEMBER = "insert into verification"
            + " (batch, sequence, operations, engineering, overall, verified_at) values (?, ?, ?, ?, ?, ?)";

    private final BatchQuery batches;
    private final JobQuery jobs;
    private final AlertBook alerts;
    private final BaselineSearch baselines;
    private final Database database;
    private final Outbox outbox;
    private final Clock clock;

    BatchJudge(
            BatchQuery batches,
            JobQuery jobs,
            AlertBook alerts,
            BaselineSearch baselines,
            Database database,
            Outbox outbox,
            Clock clock) {
        this.batches = batches;
        this.jobs = jobs;
        this.alerts = alerts;
        this.baselines = baselines;
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "${workflow.reporting.judge-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void judge() {
        for (BatchSummary batch : batches.takeUnjudged(MOST_AT_ONCE)) {
            alerts.judge(batch);
            if (batch.finished() && !isVerified(batch)) {
                verify(batch);
            }
        }
        alerts.due().stream().flatMap(batch -> batches.find(batch).stream()).forEach(alerts::judge);
    }

    /** A rebuild, or a late event, does not tell a completion again. */
    private boolean isVerified(BatchSummary batch) {
        return !database.query(
                        "select 1 from verification where batch = ? and sequence = ?",
                        row -> row.getInt(1),
                        batch.batch(),
                        batch.sequence())
                .isEmpty();
    }

    private void verify(BatchSummary batch) {
        ResultScan results = new ResultScan();
        jobs.forEach(batch.batch(), results::see);
        Baseline baseline = baselines.of(batch, results.templates());
        Verification verification = Verification.of(batch, Measures.of(batch), results, baseline);
        Instant now = clock.instant();
        database.execute(
                REMEMBER,
                batch.batch(),
                batch.sequence(),
                verification.operations().name(),
                verification.engineering().name(),
                verification.overall().name(),
                now);
        outbox.append(
                Topics.REPORTS_VERIFICATIONS,
                batch.batch(),
                batch.batch(),
                NameBasedId.of("verified", batch.batch(), batch.sequence()),
                event(batch.batch(), verification, now));
    }

    private static ReportEvent.Verified event(String batch, Verification verification, Instant now) {
        return new ReportEvent.Verified(
                batch,
                now,
                verification.operations().name(),
                verification.engineering().name(),
                verification.overall().name(),
                verification.checks().stream().map(Check::told).toList(),
                verification.engineeringChecks().stream()
                        .map(EngineeringCheck::told)
                        .toList());
    }
}
