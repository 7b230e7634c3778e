package dev.orcaworkflow.execution.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.execution.FakeEngine;
import dev.orcaworkflow.execution.RealParts;
import dev.orcaworkflow.execution.TestBatch;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class SequentialBatchTest {

    @Test
    void startsNothingBeforeTheLastVerdictAndKeepsTheOrder() {
        TestBatch batch = TestBatch.of(4, Mode.SEQUENTIAL, null, "never");
        batch.approve(Map.of("a", placed(3), "b", placed(1)), 1, 0);
        await().untilAsserted(() -> assertThat(batch.count("WAITING")).isEqualTo(2));
        batch.reject("c", true);
        await().untilAsserted(() -> assertThat(batch.count("REJECTED")).isEqualTo(1));
        assertThat(FakeEngine.runs(batch.id)).isEmpty();

        batch.approve(Map.of("d", placed(2)), 1, 0);

        await().untilAsserted(() -> assertThat(batch.count("SUCCEEDED")).isEqualTo(3));
        assertThat(FakeEngine.runs(batch.id)).containsExactly(batch.key("b"), batch.key("d"), batch.key("a"));
        await().untilAsserted(() -> assertThat(batch.told()).containsExactly("opened.v1", "completed.v1"));
    }

    @Test
    void waitsForTheRecoveryOfTheOneBefore() {
        TestBatch batch = TestBatch.of(2, Mode.SEQUENTIAL, null, "never");
        String failing = placed(1) + "fake: fail\n";
        batch.approve(Map.of("a", failing, "b", placed(2)), 1, 0);
        await().untilAsserted(() -> assertThat(batch.count("RECOVERING")).isEqualTo(1));
        assertThat(batch.states()).containsEntry("b", "WAITING");

        batch.giveUp("a", 1);

        await().untilAsserted(() -> assertThat(batch.states()).isEqualTo(Map.of("a", "DEAD", "b", "SUCCEEDED")));
    }

    @Test
    void stopsABatchWhoseOrderIsACircle() {
        TestBatch batch = TestBatch.of(2, Mode.SEQUENTIAL, null, "never");

        batch.approve(Map.of("a", followedBy("b.yml"), "b", followedBy("a.yml")), 1, 0);

        await().untilAsserted(() -> assertThat(batch.count("SKIPPED")).isEqualTo(2));
        await().untilAsserted(
                        () -> assertThat(batch.told()).containsExactly("opened.v1", "stopped.v1", "completed.v1"));
    }

    private static String placed(int order) {
        return "meta: {basename: orcaflex_post_process}\nworkflow: {execution_order: " + order + "}\n";
    }

    private static String followedBy(String next) {
        return "meta: {basename: orcaflex_post_process}\nworkflow: {next_config: " + next + "}\n";
    }
}
