package dev.orcaworkflow.execution.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.execution.OutsideEngine;
import dev.orcaworkflow.execution.attempt.AttemptResult;
import dev.orcaworkflow.execution.batch.BatchControl;
import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.messaging.NameBasedId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * One random history of one batch: jobs arrive, two workers claim, hand on what a run holds, renew, lose their lease and
 * come back too late, are killed and come back to engines that still work, runs end in every way, people pause, resume, cancel and retry, recovery mends and gives up; then everything is brought to
 * rest. Remembers how often a job was accepted.
 */
final class JobHistory {
    private static final int STEPS = 14;
    private static final int PATIENCE = 300;

    /** What the history is played on. */
    record Parts(
            HandWorker worker,
            JobPublisher publisher,
            DeadJobDetector detector,
            JobWithdrawal withdrawal,
            BatchControl control,
            Database database) {}

    private record InHand(JobGroup group, UUID lease) {}

    private final Parts parts;
    private final Random random;
    private final String batch;
    private final int size;
    private final BatchSettings settings;
    private final String engine;
    private final UUID[] leases;
    private final List<InHand> inHand = new ArrayList<>();
    private final Map<String, Integer> accepted = new HashMap<>();
    private int arrived;

    JobHistory(Parts parts, long seed) {
        this.parts = parts;
        this.random = new Random(seed);
        this.batch = "history-" + Long.toUnsignedString(seed, 36);
        this.size = 1 + random.nextInt(5);
        Integer maxWorkers = random.nextInt(4) == 0 ? 1 : null;
        this.settings = new BatchSettings(
                size,
                Mode.PARALLEL,
                maxWorkers,
                4,
                random.nextInt(5) == 0 ? "3" : "never",
                RecoveryScope.CONFIGURATION,
                0,
                "standard",
                "someone-" + random.nextInt(3));
        this.engine = random.nextInt(3) == 0 ? OutsideEngine.ID : "fake";
        this.leases = new UUID[] {parts.worker().takeLease(), parts.worker().takeLease()};
    }

    void play() {
        for (int step = 0; step < STEPS; step++) {
            step();
        }
        bringToRest();
        accepted.forEach((life, times) ->
                assertThat(times).as("accepted results of %s", life).isEqualTo(1));
        parts.worker()
                .execute("delete from worker_lease where lease_id in ('%s', '%s')".formatted(leases[0], leases[1]));
    }

    private void step() {
        int worker = random.nextInt(2);
        switch (random.nextInt(18)) {
            case 0, 1, 2 -> arrive();
            case 3, 4, 5 -> claim(worker);
            case 6, 7, 8 -> end(result());
            case 9 -> loseLease(worker);
            case 10 -> renew(worker);
            case 11 -> parts.control().pause(batch, "by hand");
            case 12 -> parts.control().resume(batch, "by hand");
            case 13 -> any(_ -> true).ifPresent(job -> parts.withdrawal().cancel(job.id(), "by hand"));
            case 14 -> mendOrRetry();
            case 15 -> succeed();
            case 16 -> comeBack(worker);
            default -> cancelSometimes();
        }
    }

    private void arrive() {
        if (arrived < size) {
            String config = "c" + arrived++ + ".yml";
            UUID id = NameBasedId.of("job", batch, config);
            approve(new JobRef(id, batch, config, 1, 1, 0, 1));
        }
    }

    private void claim(int worker) {
        parts.worker().claim(leases[worker]).ifPresent(group -> inHand.add(new InHand(group, leases[worker])));
    }

    /** One more job in what a run holds; both end by themselves. */
    private void succeed() {
        if (!inHand.isEmpty()) {
            InHand before = inHand.get(random.nextInt(inHand.size()));
            parts.worker()
                    .succeed(before.lease(), before.group())
                    .ifPresent(group -> inHand.add(new InHand(group, before.lease())));
        }
    }

    /** Some of its engines have died with it. */
    private void comeBack(int worker) {
        UUID former = leases[worker];
        List<InHand> ofIt =
                inHand.stream().filter(run -> run.lease().equals(former)).toList();
        List<Job> working = ofIt.stream()
                .flatMap(run -> run.group().jobs().stream())
                .filter(_ -> random.nextInt(4) > 0)
                .toList();
        inHand.removeAll(ofIt);
        leases[worker] = parts.worker().takeLease();
        parts.worker()
                .comeBack(former, leases[worker], working)
                .forEach(group -> inHand.add(new InHand(group, leases[worker])));
    }

    private AttemptResult result() {
        return switch (random.nextInt(8)) {
            case 0 -> HandWorker.failed("STATICS_NOT_CONVERGED");
            case 1 -> new AttemptResult.LicenceDenied(HandWorker.failed("LICENCE_DENIED"));
            case 2 -> new AttemptResult.Interrupted();
            default -> HandWorker.accepted();
        };
    }

    /** Also of a worker whose lease is gone, and now and then it dies before it publishes. */
    private void end(AttemptResult result) {
        if (!inHand.isEmpty()) {
            InHand ended = inHand.remove(random.nextInt(inHand.size()));
            boolean last = inHand.stream()
                    .noneMatch(other ->
                            other.group().holding().equals(ended.group().holding()));
            List<Publication> publications = parts.worker().end(ended.group(), ended.lease(), result, last);
            publications.forEach(publication -> accepted.merge(
                    publication.job().config() + " in generation "
                            + publication.job().generation(),
                    1,
                    Integer::sum));
            if (random.nextInt(5) > 0) {
                parts.publisher().publish(publications);
            }
        }
    }

    private void loseLease(int worker) {
        parts.worker()
                .execute("update worker_lease set leased_until = now() - interval '1 second'" + " where lease_id = '"
                        + leases[worker] + "'");
        parts.detector().sweep();
        leases[worker] = parts.worker().takeLease();
    }

    private void renew(int worker) {
        parts.worker()
                .execute("update worker_lease set leased_until = now() + interval '1 hour'" + " where lease_id = '"
                        + leases[worker] + "'");
    }

    private void cancelSometimes() {
        if (random.nextInt(4) == 0) {
            parts.control().cancel(batch, "by hand");
        }
    }

    private void mendOrRetry() {
        any(job -> job.state() == JobState.RECOVERING).ifPresent(this::mend);
        any(job -> job.state().isTerminal() && random.nextInt(3) == 0).ifPresent(job -> {
            JobRef ref = job.ref();
            approve(new JobRef(
                    ref.jobId(), batch, ref.config(), ref.generation() + 1, ref.revision(), ref.attempt(), 1));
        });
    }

    private void mend(KnownJob job) {
        JobRef ref = job.ref();
        if (random.nextBoolean()) {
            approve(new JobRef(
                    ref.jobId(), batch, ref.config(), ref.generation(), ref.revision() + 1, ref.attempt(), 1));
        } else {
            parts.worker().giveUp(ref);
        }
    }

    private void approve(JobRef job) {
        parts.worker().approve(List.of(job), settings, engine, random.nextDouble());
    }

    private void bringToRest() {
        while (arrived < size) {
            arrive();
        }
        for (int round = 0; round < PATIENCE; round++) {
            List<KnownJob> live =
                    jobs().stream().filter(job -> !job.state().isTerminal()).toList();
            if (live.isEmpty()) {
                return;
            }
            parts.control().resume(batch, "to come to rest");
            while (!inHand.isEmpty()) {
                end(HandWorker.accepted());
            }
            live.stream().filter(job -> job.state() == JobState.RECOVERING).forEach(job -> parts.worker()
                    .giveUp(job.ref()));
            claim(0);
            if (inHand.isEmpty() && live.stream().anyMatch(job -> ofAWorker(job.state()))) {
                loseLease(0);
                loseLease(1);
                parts.publisher().publishLeftBehind();
            }
            coolPools();
        }
        throw new AssertionError("Batch %s does not come to rest: %s".formatted(batch, jobs()));
    }

    private static boolean ofAWorker(JobState state) {
        return state == JobState.RUNNING || state == JobState.CANCELLING || state == JobState.PUBLISHING;
    }

    /** Nobody waits here until a licence server that said no may be asked again. */
    private void coolPools() {
        parts.worker().execute("update licence_pool set cool_until = null where cool_until is not null");
    }

    private Optional<KnownJob> any(Predicate<KnownJob> wanted) {
        List<KnownJob> jobs = jobs().stream().filter(wanted).toList();
        return jobs.isEmpty() ? Optional.empty() : Optional.of(jobs.get(random.nextInt(jobs.size())));
    }

    private List<KnownJob> jobs() {
        return QuarkusTransaction.requiringNew().call(() -> parts.database()
                .query(
                        "list jobs",
                        KnownJob.ROW,
                        "select " + KnownJob.COLUMNS + " from job where batch = ? order by config",
                        batch));
    }
}
