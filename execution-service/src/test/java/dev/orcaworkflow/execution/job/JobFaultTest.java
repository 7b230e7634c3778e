package dev.orcaworkflow.execution.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.contracts.InputPrint;
import dev.orcaworkflow.execution.FakeEngine;
import dev.orcaworkflow.execution.RealParts;
import dev.orcaworkflow.execution.TestBatch;
import dev.orcaworkflow.execution.admission.Demand;
import dev.orcaworkflow.execution.admission.Holdings;
import dev.orcaworkflow.testkit.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class JobFaultTest {
    @Inject
    JobClaim claim;

    @Inject
    Holdings holdings;

    @Test
    void refusesTheLateResultOfALostLease() {
        TestBatch batch = TestBatch.parallel(1);
        batch.approve("a", "stubborn");
        await().untilAsserted(() -> assertThat(FakeEngine.runs(batch.id)).hasSize(1));

        TestDatabase.execute("delete from execution.worker_lease");

        await().untilAsserted(() -> assertThat(FakeEngine.runs(batch.id)).hasSize(2));
        FakeEngine.open(batch.key("a"));
        await().untilAsserted(() -> assertThat(batch.totals()).isEqualTo(Map.of("arrived", 1, "succeeded", 1)));
        assertThat(batch.attempts("a")).isEqualTo(2);
        await().untilAsserted(
                        () -> assertThat(batch.results.messages(batch.job("a").toString()))
                                .singleElement()
                                .satisfies(told -> assertThat(told.text()).contains("\"attempt\":2")));
    }

    @Test
    void countsAJobAsFailedThatLosesItsWorkerAgainAndAgain() {
        TestBatch batch = TestBatch.parallel(1);
        batch.approve("a", "block");

        for (int runs = 1; runs <= 3; runs++) {
            int begun = runs;
            await().untilAsserted(() -> assertThat(FakeEngine.runs(batch.id)).hasSize(begun));
            TestDatabase.execute("delete from execution.worker_lease");
        }

        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("a", "RECOVERING"));
        await().untilAsserted(
                        () -> assertThat(batch.failures.messages(batch.job("a").toString()))
                                .singleElement()
                                .satisfies(told -> assertThat(told.text()).contains("WORKER_LOST")));
    }

    @Test
    void doesNotRunOnFilesOtherThanThoseThatWereValidated() {
        TestBatch batch = TestBatch.parallel(1).having(new InputPrint("0".repeat(64), 3, 4711));
        batch.approve("a", "succeed");

        await().untilAsserted(
                        () -> assertThat(batch.failures.messages(batch.job("a").toString()))
                                .singleElement()
                                .satisfies(told -> assertThat(told.text())
                                        .contains("\"engineCode\":\"INPUT_CHANGED\"", "3 files then, 0 now")));
        assertThat(FakeEngine.runs(batch.id)).isEmpty();
    }

    @Test
    void publishesAgainWhatCouldNotBePutInPlace() throws IOException {
        TestBatch batch = TestBatch.parallel(1);
        Path inTheWay = batch.outputs("a_fake.csv").resolve("somebody's");
        Files.createDirectories(inTheWay);
        batch.approve("a", "succeed");
        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("a", "PUBLISHING"));
        assertThat(batch.outputs("a.result-manifest.json")).doesNotExist();

        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());

        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("a", "SUCCEEDED"));
        assertThat(batch.outputs("a.result-manifest.json")).exists();
        assertThat(FakeEngine.runs(batch.id)).hasSize(1);
    }

    @Test
    void keepsWhatCameOutOfADeadJob() {
        TestBatch batch = TestBatch.parallel(1);
        batch.approve("a", "half");
        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("a", "RECOVERING"));
        assertThat(batch.outputs("a_fake.csv")).doesNotExist();

        batch.giveUp("a", 1);

        await().untilAsserted(() -> assertThat(batch.totals()).isEqualTo(Map.of("arrived", 1, "dead", 1)));
        assertThat(batch.outputs("a_fake.csv")).hasContent("case,tension\ngood,1.5\nother,\n");
        assertThat(batch.outputs("a.result-manifest.json")).content().contains("\"verdict\" : \"PARTIAL\"");
    }

    @Test
    void acceptsNoTableWithANumberThatIsNone() {
        TestBatch batch = TestBatch.parallel(1);

        batch.approve("a", "nan");

        await().untilAsserted(() -> assertThat(
                        batch.failures.messages(batch.job("a").toString()))
                .singleElement()
                .satisfies(told -> assertThat(told.text())
                        .contains("INVALID_RESULT", "a_fake.csv:2: 'NaN' in column 'tension' is no finite number")));
        assertThat(batch.outputs("a_fake.csv")).doesNotExist();
    }

    @Test
    void runsARepairedJobAgain() {
        TestBatch batch = TestBatch.parallel(1);
        batch.approve("a", "refuse");
        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("a", "RECOVERING"));

        batch.approve(Map.of("a", TestBatch.doing("succeed")), 2, 1);

        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("a", "SUCCEEDED"));
        assertThat(batch.attempts("a")).isEqualTo(2);
    }

    @Test
    void hearsThatRecoveryGaveUpBeforeItHearsOfTheJob() {
        TestBatch batch = TestBatch.parallel(1);
        batch.giveUp("a", 0);
        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("a", "REJECTED"));

        batch.reject("a", false);

        await().untilAsserted(() -> assertThat(batch.told()).containsExactly("opened.v1", "completed.v1"));
        assertThat(batch.totals()).isEqualTo(Map.of("arrived", 1, "rejected", 1));
    }

    @Test
    void givesNoJobToTwoWorkers() throws Exception {
        TestBatch batch = TestBatch.parallel(1000);
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            texts.put("c" + i, TestBatch.doing("succeed"));
        }

        List<UUID> claimed = new ArrayList<>();
        try (var workers = Executors.newFixedThreadPool(2)) {
            List<Future<List<UUID>>> both = List.of(
                    workers.submit(() -> claimUntilNoneIsLeft(batch)),
                    workers.submit(() -> claimUntilNoneIsLeft(batch)));
            batch.approve(texts, 1, 0);
            for (Future<List<UUID>> one : both) {
                claimed.addAll(one.get());
            }
        }

        await().untilAsserted(() ->
                assertThat(FakeEngine.runs(batch.id).size() + claimed.size()).isEqualTo(1000));
        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(FakeEngine.runs(batch.id)).doesNotHaveDuplicates();
    }

    /** As a second worker beside the service's own, until it took a hundred or the batch is used up. */
    private List<UUID> claimUntilNoneIsLeft(TestBatch batch) {
        UUID lease = UUID.randomUUID();
        TestDatabase.execute("insert into execution.worker_lease values ('" + lease + "', 'test', 'here', 1, now(),"
                + " now() + interval '1 hour')");
        List<UUID> claimed = new ArrayList<>();
        await().until(() -> {
            Optional<JobGroup> group = claim.claim(lease, new Demand(800, 1000));
            group.ifPresent(jobs -> {
                jobs.jobs().forEach(job -> claimed.add(job.id()));
                holdings.release(jobs.holding());
            });
            return claimed.size() >= 100 || batch.states().size() == 1000 && batch.count("WAITING") == 0;
        });
        return claimed;
    }
}
