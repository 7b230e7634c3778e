package dev.orcaworkflow.execution.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.execution.FakeEngine;
import dev.orcaworkflow.execution.RealParts;
import dev.orcaworkflow.execution.TestBatch;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class ResultReuseTest {
    private final String models = "models-" + UUID.randomUUID();

    @Test
    void takesTheResultOfAnEqualRunWithAManifestOfItsOwn() throws IOException {
        TestBatch first = ran(true);
        TestBatch second = ran(true);

        assertThat(FakeEngine.runs(first.id)).hasSize(1);
        assertThat(FakeEngine.runs(second.id)).isEmpty();
        assertThat(second.outputs("a_fake.csv")).hasSameBinaryContentAs(first.outputs("a_fake.csv"));
        assertThat(second.outputs("a.result-manifest.json"))
                .content()
                .contains(second.job("a").toString())
                .doesNotContain(first.id);
        assertThat(told(second)).contains("\"reused\":true", first.job("a").toString());
        assertThat(told(first)).contains("\"reused\":false", "No earlier run");
    }

    @Test
    void runsWhereNobodyAsked() throws IOException {
        ran(true);

        TestBatch second = ran(false);

        assertThat(FakeEngine.runs(second.id)).hasSize(1);
        assertThat(told(second)).doesNotContain("reuse");
    }

    @Test
    void runsAgainWhenAnInputHasChanged() throws IOException {
        ran(true);
        Files.writeString(model(), "changed");

        TestBatch second = ran(true);

        assertThat(FakeEngine.runs(second.id)).hasSize(1);
        assertThat(told(second)).contains("input " + models + "/case.yml has changed since the earlier run");
    }

    @Test
    void runsAgainWhenTheEarlierResultIsNoLongerWhatItWas() throws IOException {
        TestBatch first = ran(true);
        Files.writeString(first.outputs("a_fake.csv"), "somebody edited it");

        TestBatch second = ran(true);

        assertThat(FakeEngine.runs(second.id)).hasSize(1);
        assertThat(told(second)).contains("a_fake.csv is no longer what its manifest says");
    }

    @Test
    void runsAgainWhenTheSelectionTakesOneFileMore() throws IOException {
        ran(true);
        Files.writeString(model().resolveSibling("case2.yml"), "another");

        TestBatch second = ran(true);

        assertThat(FakeEngine.runs(second.id)).hasSize(1);
        assertThat(told(second)).contains("the selection takes 2 files now, the earlier run took 1");
    }

    private Path model() {
        return TestBatch.workspace().resolve(models).resolve("case.yml");
    }

    /** One configuration over the one file of this test's models, brought to its end. */
    private TestBatch ran(boolean reuse) throws IOException {
        Files.createDirectories(model().getParent());
        if (!Files.exists(model())) {
            Files.writeString(model(), "General: {}");
        }
        TestBatch batch = TestBatch.reusing(reuse);
        batch.approve(Map.of("a", text()), 1, 0);
        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("a", "SUCCEEDED"));
        await().untilAsserted(() ->
                assertThat(batch.results.messages(batch.job("a").toString())).hasSize(1));
        return batch;
    }

    private String text() {
        return """
                meta: {basename: orcaflex_post_process}
                fake: read %s/case.yml
                file_management:
                  flag: True
                  input_directory: ../%s
                  output_directory: results
                  filename: {extension: [yml], pattern: case, filters: {contains: [], not_contains: []}}
                """.formatted(models, models);
    }

    private static String told(TestBatch batch) {
        return batch.results.messages(batch.job("a").toString()).getFirst().text();
    }
}
