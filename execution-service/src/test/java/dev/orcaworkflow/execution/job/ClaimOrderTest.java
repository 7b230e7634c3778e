package dev.orcaworkflow.execution.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.execution.IdleParts;
import dev.orcaworkflow.execution.OutsideEngine;
import dev.orcaworkflow.execution.batch.BatchControl;
import dev.orcaworkflow.execution.optimisation.WaitingWork;
import dev.orcaworkflow.messaging.NameBasedId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Who is next: shown on the rows, with workers that claim by hand. */
@QuarkusTest
@IdleParts
class ClaimOrderTest {
    private static final int MANY = 10_000;

    @Inject
    HandWorker worker;

    @Inject
    BatchControl control;

    @Inject
    WaitingWork waiting;

    @Test
    void startsNoneOfTenThousandTwiceAndLosesNoneWithTwoWorkers() throws Exception {
        fill("ten-thousand", "anna", MANY, 4, 0.005);

        List<JobRef> started = new ArrayList<>();
        try (var workers = Executors.newFixedThreadPool(2)) {
            Callable<List<JobRef>> all = () -> claimAll(worker.takeLease());
            for (var one : workers.invokeAll(List.of(all, all))) {
                List<JobRef> claimed = one.get();
                assertThat(claimed).as("one worker's share").hasSizeGreaterThan(MANY / 10);
                started.addAll(claimed);
            }
        }

        assertThat(started).extracting(JobRef::jobId).doesNotHaveDuplicates().hasSize(MANY);
        assertThat(started).allSatisfy(job -> assertThat(job.attempt()).isEqualTo(1));
    }

    @Test
    void startsTheLongestFirst() {
        String batch = "by-length";
        for (int i = 0; i < 40; i++) {
            worker.approve(ref(batch, i), settings(40, "anna", 4), (i * 7 % 40) / 1000.0);
        }

        List<JobRef> started = claimAll(worker.takeLease());

        assertThat(started)
                .extracting(job -> Integer.parseInt(job.config().replace(".yml", "")) * 7 % 40)
                .hasSize(40)
                .isSortedAccordingTo((one, other) -> Integer.compare(other, one));
    }

    @Test
    void tellsWhatWaitsInAllBatches() {
        claimAll(worker.takeLease());
        double others = waiting.coreSeconds();
        fill("waiting", "anna", 10, 4, 0.2);
        fill("waiting-too", "anna", 5, 4, 0.1);

        assertThat(waiting.coreSeconds() - others).isCloseTo((10 * 0.2 + 5 * 0.1) * 0.8, within(1e-9));

        claimAll(worker.takeLease());
        assertThat(waiting.coreSeconds()).isCloseTo(others, within(1e-9));
    }

    @Test
    void startsTheHigherPriorityFirst() {
        fill("late-but-urgent", "anna", 4, 9, 0.2);
        fill("early", "anna", 4, 4, 0.2);

        List<JobRef> started = claimAll(worker.takeLease());

        assertThat(started).extracting(JobRef::batch).startsWith("late-but-urgent", "late-but-urgent");
        assertThat(started.subList(0, 4)).extracting(JobRef::batch).containsOnly("late-but-urgent");
    }

    /** A group is at most 250 ms or one job long, so a newcomer is next as soon as a slot is free. */
    @Test
    void letsABatchOfTwentyThroughThatArrivesBehindTenThousand() {
        UUID lease = worker.takeLease();
        fill("large", "anna", MANY, 4, 0.3);
        List<JobRef> before = new ArrayList<>();
        while (before.size() < 100) {
            before.addAll(claimOne(lease));
        }

        fill("small", "anna", 20, 4, 0.3);
        List<JobRef> after = new ArrayList<>();
        while (after.stream().filter(job -> job.batch().equals("small")).count() < 20) {
            after.addAll(claimOne(lease));
        }
        control.cancel("large", "enough was seen");

        List<Integer> small = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i).batch().equals("small")) {
                small.add(i);
            }
        }
        assertThat(small).hasSize(20);
        assertThat(small.getFirst()).as("starts before it waits").isLessThanOrEqualTo(2);
        // Half of the slots are its share: its last job starts among the first forty, give or take the two in hand.
        assertThat(small.getLast()).as("starts until its last one started").isLessThanOrEqualTo(42);
    }

    @Test
    void takesOverWhatTheRunBeforeItHolds() {
        UUID lease = worker.takeLease();
        worker.approve(List.of(ref("chain", 0), ref("chain", 1)), settings(2, "dora", 4), OutsideEngine.ID, 0.3);
        JobGroup before = worker.claim(lease).orElseThrow();

        JobGroup after = worker.succeed(lease, before).orElseThrow();

        assertThat(after.holding()).isEqualTo(before.holding());
        assertThat(after.jobs()).singleElement().isNotEqualTo(before.jobs().getFirst());
        worker.end(before, lease, HandWorker.accepted());
        worker.end(after, lease, HandWorker.accepted());
        assertThat(worker.succeed(lease, before)).as("given back").isEmpty();
    }

    @Test
    void givesWhatIsHeldBackWhenSomebodyIsNextWhoCannotDoWithIt() {
        UUID lease = worker.takeLease();
        worker.approve(List.of(ref("outside", 0), ref("outside", 1)), settings(2, "emil", 4), OutsideEngine.ID, 0.3);
        JobGroup before = worker.claim(lease).orElseThrow();
        fill("inside", "fritz", 1, 9, 0.3);

        assertThat(worker.succeed(lease, before)).isEmpty();

        worker.end(before, lease, HandWorker.accepted());
        assertThat(claimAll(lease)).extracting(JobRef::batch).containsExactly("inside", "outside");
    }

    @Test
    void givesTheSameToTenBatchesOfOnePersonAsToOneOfAnother() {
        for (int i = 0; i < 10; i++) {
            fill("many-" + i, "bert", 10, 4, 0.3);
        }
        fill("one", "cleo", 20, 4, 0.3);

        List<JobRef> started = claimAll(worker.takeLease());

        long ofCleo = started.subList(0, 40).stream()
                .filter(job -> job.batch().equals("one"))
                .count();
        assertThat(ofCleo).isBetween(19L, 20L);
    }

    private List<JobRef> claimOne(UUID lease) {
        Optional<JobGroup> group = worker.claim(lease);
        group.ifPresent(claimed -> worker.end(claimed, lease, HandWorker.accepted()));
        return group.map(claimed -> claimed.jobs().stream().map(Job::ref).toList())
                .orElse(List.of());
    }

    private List<JobRef> claimAll(UUID lease) {
        List<JobRef> started = new ArrayList<>();
        List<JobRef> group = claimOne(lease);
        while (!group.isEmpty()) {
            started.addAll(group);
            group = claimOne(lease);
        }
        return started;
    }

    private void fill(String batch, String submitter, int size, int priority, double seconds) {
        List<JobRef> jobs = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            jobs.add(ref(batch, i));
        }
        worker.approve(jobs, settings(size, submitter, priority), seconds);
    }

    private static JobRef ref(String batch, int number) {
        String config = "%05d.yml".formatted(number);
        return new JobRef(NameBasedId.of("job", batch, config), batch, config, 1, 1, 0, 1);
    }

    private static BatchSettings settings(int size, String submitter, int priority) {
        return new BatchSettings(
                size, Mode.PARALLEL, null, priority, "never", RecoveryScope.CONFIGURATION, 0, "standard", submitter);
    }
}
