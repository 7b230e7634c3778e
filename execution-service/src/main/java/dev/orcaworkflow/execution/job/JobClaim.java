package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.admission.Admission;
import dev.orcaworkflow.execution.admission.Admission.Shortage;
import dev.orcaworkflow.execution.admission.AdmissionPolicy;
import dev.orcaworkflow.execution.admission.Allowance;
import dev.orcaworkflow.execution.admission.Allowances;
import dev.orcaworkflow.execution.admission.Demand;
import dev.orcaworkflow.execution.admission.Holdings;
import dev.orcaworkflow.execution.admission.ResourceBudget;
import dev.orcaworkflow.execution.batch.BatchLedger;
import dev.orcaworkflow.execution.batch.BatchTally;
import dev.orcaworkflow.execution.batch.Standing;
import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.execution.engine.Engines;
import dev.orcaworkflow.execution.job.JobQueue.Queued;
import dev.orcaworkflow.execution.worker.HostUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes the next jobs for this worker, in one transaction: chooses the batch (priority, then whoever was served least),
 * then its jobs, and takes all that they need or nothing, so that two workers never take the same job, core or seat and
 * no batch starves.
 */
@ApplicationScoped
class JobClaim {
    /** Only under a living lease: what a worker starts after it lost its lease would be lost too. */
    private static final String START = """
            update job set state = 'RUNNING', attempt = attempt + 1, lease_id = ?, reason = null,
                version = version + 1, changed_at = now()
            where job_id = any(?) and exists (select 1 from worker_lease l where l.lease_id = ?)
            returning job_id, batch, config, generation, revision, attempt, version""";

    private final Database database;
    private final BatchLedger ledger;
    private final ResourceBudget budget;
    private final Allowances allowances;
    private final Holdings holdings;
    private final JobQueue queue;
    private final StarvedBatches starved;
    private final Engines engines;
    private final HostUse use;
    private final ExecutionConfig config;

    JobClaim(
            Database database,
            BatchLedger ledger,
            ResourceBudget budget,
            Allowances allowances,
            Holdings holdings,
            JobQueue queue,
            StarvedBatches starved,
            Engines engines,
            HostUse use,
            ExecutionConfig config) {
        this.database = database;
        this.ledger = ledger;
        this.budget = budget;
        this.allowances = allowances;
        this.holdings = holdings;
        this.queue = queue;
        this.starved = starved;
        this.engines = engines;
        this.use = use;
        this.config = config;
    }

    private sealed interface Result {
        record Started(JobGroup group) implements Result {}

        record Nothing() implements Result {}

        /** What is free is kept for a job of this batch: no other batch may have it. */
        record Reserved() implements Result {}
    }

    /** @param free what the caller could give to a group now, by its own account */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<JobGroup> claim(UUID lease, Demand free) {
        return claim(lease, free, null);
    }

    /**
     * One job more for what somebody holds already. Whoever cannot do with just that is next all the same: then nothing is
     * claimed, and what is held goes back to all.
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<JobGroup> succeed(UUID lease, Grant before) {
        return holdings.isHeld(before.holding(), lease) ? claim(lease, before.demand(), before) : Optional.empty();
    }

    private Optional<JobGroup> claim(UUID lease, Demand free, Grant before) {
        List<BatchChoice> choices = starved.isEmpty() ? BatchChoice.next(database, Set.of()) : List.of();
        if (choices.isEmpty() && starved.isEmpty()) {
            return Optional.empty();
        }
        Allowance allowance = allowances.open(free, before == null ? Demand.NOTHING : before.demand());
        Set<String> withoutSeat = allowance.enginesWithoutSeat();
        ClaimRound round =
                new ClaimRound(lease, before, allowance, withoutSeat, starved.still(withoutSeat), new ArrayList<>());
        if (choices.isEmpty()) {
            choices = BatchChoice.next(database, round.tried());
        }
        return fromAny(choices, round);
    }

    private Optional<JobGroup> fromAny(List<BatchChoice> first, ClaimRound round) {
        List<BatchChoice> choices = first;
        while (!choices.isEmpty()) {
            for (BatchChoice choice : choices) {
                switch (from(choice, round)) {
                    case Result.Started(JobGroup group) -> {
                        return Optional.of(group);
                    }
                    case Result.Reserved _ -> {
                        return Optional.empty();
                    }
                    case Result.Nothing _ -> round.tried().add(choice.batch());
                }
            }
            choices = BatchChoice.mayBeMore(choices) ? BatchChoice.next(database, round.tried()) : List.of();
        }
        return Optional.empty();
    }

    private Result from(BatchChoice seen, ClaimRound round) {
        Optional<BatchChoice> choice = seen.needsLock() ? seen.locked(database) : Optional.of(seen);
        return choice.map(open -> fromOpen(open, round)).orElseGet(Result.Nothing::new);
    }

    private Result fromOpen(BatchChoice choice, ClaimRound round) {
        List<Queued> waiting = queue.of(choice, most(choice), round.allowance(), round.withoutSeat());
        if (waiting.isEmpty()) {
            starved.add(choice.batch(), round.withoutSeat());
            return new Result.Nothing();
        }
        List<Queued> affordable = BatchLimit.affordable(choice, waiting);
        if (affordable.isEmpty()) {
            BatchLimit.exhausted(choice).ifPresent(reason -> ledger.stop(choice.batch(), reason));
            return new Result.Nothing();
        }
        return switch (decide(affordable, choice, round)) {
            case Admission.Deferred deferred -> deferred(deferred, affordable.getFirst(), round);
            case Admission.Admitted admitted ->
                canStart(admitted, affordable.getFirst(), round)
                        ? start(choice.batch(), admitted, affordable, round)
                        : new Result.Reserved();
        };
    }

    private boolean canStart(Admission.Admitted admitted, Queued first, ClaimRound round) {
        return round.before() == null
                || round.canInherit(admitted.demand())
                        && !engines.isInside(first.approval().engine());
    }

    private Admission decide(List<Queued> waiting, BatchChoice choice, ClaimRound round) {
        double span = config.groupSpan().toMillis() / 1e3;
        boolean isLong = waiting.getFirst().candidate().expectedSeconds() > span;
        if (isLong && use.isStrained() && !round.allowance().isHostIdle()) {
            return new Admission.Deferred(Shortage.RESOURCES, "the host is used above its target");
        }
        int most = engines.isInside(waiting.getFirst().approval().engine()) ? most(choice) : 1;
        var policy = new AdmissionPolicy(budget.total(), round.allowance().largestMemoryMiB(), most, span);
        return policy.decide(
                waiting.stream().map(Queued::candidate).toList(),
                round.allowance().open());
    }

    /** Small groups while little is left, so that the last ones do not all wait for one thread. */
    private int most(BatchChoice choice) {
        int fair = Math.ceilDiv(choice.waiting(), 2 * budget.slots());
        int most = Math.min(config.groupSize(), fair);
        if (choice.mode() == Mode.SEQUENTIAL) {
            return 1;
        }
        return choice.room() == null ? most : Math.min(most, choice.room());
    }

    private Result deferred(Admission.Deferred deferred, Queued first, ClaimRound round) {
        database.update(
                "say why a job waits",
                "update job set reason = ? where job_id = ? and reason is distinct from ?",
                reason(deferred.shortage()),
                first.id(),
                reason(deferred.shortage()));
        return switch (deferred.shortage()) {
            case RESERVED -> new Result.Reserved();
            case LICENCE -> new Result.Nothing();
            case RESOURCES -> {
                round.passedOver().add(first.id());
                yield new Result.Nothing();
            }
        };
    }

    private static String reason(Shortage shortage) {
        return switch (shortage) {
            case LICENCE -> "licence";
            case RESOURCES, RESERVED -> "resources";
        };
    }

    private Result start(String batch, Admission.Admitted admitted, List<Queued> waiting, ClaimRound round) {
        Map<UUID, JobRef> started = new HashMap<>();
        database.query(
                        "start jobs of " + batch,
                        KnownJob::ref,
                        START,
                        round.lease(),
                        admitted.jobs().toArray(UUID[]::new),
                        round.lease())
                .forEach(ref -> started.put(ref.jobId(), ref));
        if (started.isEmpty()) {
            return new Result.Nothing();
        }
        round.passedOver().addAll(admitted.passedOver());
        countPassedOver(round.passedOver());
        BatchTally tally = new BatchTally();
        List<Job> jobs = new ArrayList<>();
        for (Queued queued : waiting) {
            JobRef ref = started.get(queued.id());
            if (ref != null) {
                Job job = new Job(
                        ref,
                        queued.approval(),
                        queued.demand().atMost(admitted.demand()),
                        queued.candidate().expectedSeconds());
                jobs.add(job);
                tally.move(batch, Standing.WAITING, Standing.RUNNING);
                tally.start(batch, job.expected());
            }
        }
        ledger.post(tally);
        return new Result.Started(new JobGroup(jobs, admitted.demand(), holding(admitted, round)));
    }

    private UUID holding(Admission.Admitted admitted, ClaimRound round) {
        if (round.before() != null) {
            return round.before().holding();
        }
        UUID holding = UUID.randomUUID();
        holdings.hold(holding, round.lease(), admitted.demand());
        return holding;
    }

    /** Only when somebody else did start: waiting for a core that nobody took is no injustice. */
    private void countPassedOver(List<UUID> jobs) {
        if (!jobs.isEmpty()) {
            database.update(
                    "count jobs that were passed over",
                    "update job set passed_over = passed_over + 1, reason = 'resources' where job_id = any(?)",
                    (Object) jobs.toArray(UUID[]::new));
        }
    }
}
