package dev.orcaworkflow.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.execution.admission.ResourceBudget;
import dev.orcaworkflow.testkit.TinyDisk;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A workspace that is full, or gone, or may not be written to: another file system is mounted in its place. */
@QuarkusTest
@RealParts
class WorkspaceFaultTest {
    @Inject
    ResourceBudget budget;

    private TinyDisk disk;

    @BeforeAll
    static void mayMount() {
        Assumptions.assumeTrue(TinyDisk.mayBeMounted("what a full or a vanished workspace does"));
    }

    @AfterEach
    void bringTheWorkspaceBack() {
        disk.close();
    }

    @Test
    void startsNothingWhileTheDiskIsFullAndGoesOnWhenItIsNot() throws Exception {
        TestBatch batch = TestBatch.parallel(2).asking(5);
        disk = TinyDisk.over(TestBatch.workspace(), "size=4m");
        // The disk is measured once an announcement: what is approved before the next one would still find it empty.
        await().untilAsserted(() -> assertThat(budget.total().diskMiB()).isLessThan(5));
        batch.approve(Map.of("a", TestBatch.doing("succeed"), "b", TestBatch.doing("succeed")), 1, 0);

        await().untilAsserted(() -> assertThat(batch.reasons()).contains("resources"));
        assertThat(FakeEngine.runs(batch.id)).isEmpty();
        assertThat(batch.totals()).isEqualTo(Map.of("arrived", 2, "waiting", 2));

        disk.close();

        await().untilAsserted(() -> assertThat(batch.totals()).isEqualTo(Map.of("arrived", 2, "succeeded", 2)));
    }

    @Test
    void saysThatTheDiskIsFullWhenARunMeetsItAndLosesNothing() throws Exception {
        TestBatch batch = TestBatch.parallel(1);
        disk = TinyDisk.over(TestBatch.workspace(), "size=64k");
        disk.fill();

        batch.approve("a", "succeed");

        await().untilAsserted(
                        () -> assertThat(batch.failures.messages(batch.job("a").toString()))
                                .singleElement()
                                .satisfies(told -> assertThat(told.text()).contains("\"engineCode\":\"DISK_FULL\"")));
        disk.close();
        batch.approve(Map.of("a", TestBatch.doing("succeed")), 1, 1);
        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("a", "SUCCEEDED"));
    }

    @Test
    void saysThatTheWorkspaceMayNotBeWrittenToAndTriesAgainWhenItMay() throws Exception {
        TestBatch batch = TestBatch.parallel(1);
        disk = TinyDisk.over(TestBatch.workspace(), "ro");

        batch.approve("a", "succeed");

        await().untilAsserted(() -> assertThat(
                        batch.failures.messages(batch.job("a").toString()))
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("\"engineCode\":\"OUTPUT_DENIED\"")));
        disk.close();
        batch.approve(Map.of("a", TestBatch.doing("succeed")), 1, 1);
        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("a", "SUCCEEDED"));
    }
}
