package dev.orcaworkflow.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.execution.admission.ResourceBudget;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @BeforeAll
    static void mayMount() throws Exception {
        Path place = Files.createTempDirectory("mount-");
        boolean can = mount(place, "size=1m");
        if (can) {
            unmount(place);
        } else {
            System.err.println("SKIPPED: this user may not mount a file system; nothing here shows what a full or a"
                    + " vanished workspace does (run as root)");
        }
        Assumptions.assumeTrue(can, "needs the right to mount");
    }

    @AfterEach
    void bringTheWorkspaceBack() throws Exception {
        unmount(TestBatch.workspace());
    }

    @Test
    void startsNothingWhileTheDiskIsFullAndGoesOnWhenItIsNot() throws Exception {
        TestBatch batch = TestBatch.parallel(2).asking(5);
        mount(TestBatch.workspace(), "size=4m");
        // The disk is measured once an announcement: what is approved before the next one would still find it empty.
        await().untilAsserted(() -> assertThat(budget.total().diskMiB()).isLessThan(5));
        batch.approve(Map.of("a", TestBatch.doing("succeed"), "b", TestBatch.doing("succeed")), 1, 0);

        await().untilAsserted(() -> assertThat(batch.reasons()).contains("resources"));
        assertThat(FakeEngine.runs(batch.id)).isEmpty();
        assertThat(batch.totals()).isEqualTo(Map.of("arrived", 2, "waiting", 2));

        unmount(TestBatch.workspace());

        await().untilAsserted(() -> assertThat(batch.totals()).isEqualTo(Map.of("arrived", 2, "succeeded", 2)));
    }

    @Test
    void saysThatTheDiskIsFullWhenARunMeetsItAndLosesNothing() throws Exception {
        TestBatch batch = TestBatch.parallel(1);
        mount(TestBatch.workspace(), "size=64k");
        fill(TestBatch.workspace());

        batch.approve("a", "succeed");

        await().untilAsserted(
                        () -> assertThat(batch.failures.messages(batch.job("a").toString()))
                                .singleElement()
                                .satisfies(told -> assertThat(told.text()).contains("\"engineCode\":\"DISK_FULL\"")));
        unmount(TestBatch.workspace());
        batch.approve(Map.of("a", TestBatch.doing("succeed")), 1, 1);
        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("a", "SUCCEEDED"));
    }

    @Test
    void saysThatTheWorkspaceMayNotBeWrittenToAndTriesAgainWhenItMay() throws Exception {
        TestBatch batch = TestBatch.parallel(1);
        mount(TestBatch.workspace(), "ro");

        batch.approve("a", "succeed");

        await().untilAsserted(() -> assertThat(
                        batch.failures.messages(batch.job("a").toString()))
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("\"engineCode\":\"OUTPUT_DENIED\"")));
        unmount(TestBatch.workspace());
        batch.approve(Map.of("a", TestBatch.doing("succeed")), 1, 1);
        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("a", "SUCCEEDED"));
    }

    private static void fill(Path folder) {
        try (var out = Files.newOutputStream(folder.resolve("filler"))) {
            out.write(new byte[1 << 20]);
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static boolean mount(Path place, String options) throws IOException, InterruptedException {
        return run("mount", "-t", "tmpfs", "-o", options, "tmpfs", place.toString()) == 0;
    }

    private static void unmount(Path place) throws IOException, InterruptedException {
        run("umount", "--lazy", place.toString());
    }

    private static int run(String... words) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            return -1;
        }
    }
}
