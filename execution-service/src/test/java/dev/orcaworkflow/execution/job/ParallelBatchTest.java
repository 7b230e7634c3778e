package dev.orcaworkflow.execution.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.execution.FakeEngine;
import dev.orcaworkflow.execution.RealParts;
import dev.orcaworkflow.execution.TestBatch;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class ParallelBatchTest {

    @Test
    void publishesResultsWithTheManifestAndTellsIt() {
        TestBatch batch = TestBatch.parallel(1);

        batch.approve("alpha", "succeed");

        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("alpha", "SUCCEEDED"));
        assertThat(batch.outputs("alpha_fake.csv")).hasContent("case,tension\ngood,1.5\nother,1.5\n");
        assertThat(batch.outputs("alpha.result-manifest.json")).content().contains("\"verdict\" : \"PASS\"");
        assertThat(batch.outputs("").toFile().list()).noneMatch(name -> name.startsWith(".attempt"));
        await().untilAsserted(() -> assertThat(
                        batch.results.messages(batch.job("alpha").toString()))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.headers()).containsEntry("ce_type", "dev.orcaworkflow.job.succeeded.v1")));
        await().untilAsserted(() -> assertThat(batch.told()).containsExactly("opened.v1", "completed.v1"));
    }

    @Test
    void isolatesAFailureAndCountsEveryJobOnce() {
        TestBatch batch = TestBatch.parallel(100);
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            texts.put("c" + i, TestBatch.doing(i % 10 == 0 ? "throw" : "succeed"));
        }

        batch.approve(texts, 1, 0);

        await().untilAsserted(() ->
                assertThat(batch.totals()).isEqualTo(Map.of("arrived", 100, "succeeded", 90, "recovering", 10)));
        assertThat(FakeEngine.runs(batch.id)).hasSize(100);
        await().untilAsserted(() -> assertThat(batch.failures.messages())
                .filteredOn(told -> told.text().contains(batch.id))
                .hasSize(10)
                .allSatisfy(told -> assertThat(told.text()).contains("IllegalStateException", "the winch is jammed")));
    }

    @Test
    void runsOnceHoweverOftenTheApprovalIsDelivered() {
        TestBatch batch = TestBatch.parallel(1);
        batch.approve("alpha", "succeed");
        await().untilAsserted(() -> assertThat(batch.count("SUCCEEDED")).isEqualTo(1));

        batch.approve("alpha", "succeed");
        batch.approve("alpha", "succeed");

        await().untilAsserted(() -> assertThat(batch.told()).contains("completed.v1"));
        assertThat(FakeEngine.runs(batch.id)).hasSize(1);
        assertThat(batch.totals()).isEqualTo(Map.of("arrived", 1, "succeeded", 1));
    }
}
