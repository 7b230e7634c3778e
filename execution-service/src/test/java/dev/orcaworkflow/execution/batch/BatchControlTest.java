package dev.orcaworkflow.execution.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.execution.FakeEngine;
import dev.orcaworkflow.execution.RealParts;
import dev.orcaworkflow.execution.TestBatch;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class BatchControlTest {

    @Test
    void startsNothingWhilePaused() {
        TestBatch batch = TestBatch.parallel(2);
        batch.approve("a", "succeed");
        await().untilAsserted(() -> assertThat(batch.count("SUCCEEDED")).isEqualTo(1));
        order(batch.id, "pause", 200);

        batch.approve("b", "succeed");

        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("b", "WAITING"));
        order(batch.id, "resume", 200);
        await().untilAsserted(() -> assertThat(batch.count("SUCCEEDED")).isEqualTo(2));
        await().untilAsserted(() ->
                assertThat(batch.told()).containsExactly("opened.v1", "paused.v1", "resumed.v1", "completed.v1"));
    }

    @Test
    void cancelsWhatWaitsWhatRunsAndWhatComesLater() {
        TestBatch batch = TestBatch.of(3, Mode.PARALLEL, 1, "never");
        batch.approve("a", "block");
        await().untilAsserted(() -> assertThat(FakeEngine.runs(batch.id)).hasSize(1));
        batch.approve("b", "succeed");
        await().untilAsserted(() -> assertThat(batch.states()).hasSize(2));

        order(batch.id, "cancel", 200);
        batch.approve("c", "succeed");

        await().untilAsserted(() -> assertThat(batch.totals()).isEqualTo(Map.of("arrived", 3, "cancelled", 3)));
        assertThat(FakeEngine.runs(batch.id)).hasSize(1);
        await().untilAsserted(() -> assertThat(batch.results.messages())
                .filteredOn(told -> told.text().contains(batch.id))
                .hasSize(3)
                .allSatisfy(told ->
                        assertThat(told.headers()).containsEntry("ce_type", "dev.orcaworkflow.job.cancelled.v1")));
        await().untilAsserted(
                        () -> assertThat(batch.told()).containsExactly("opened.v1", "cancelled.v1", "completed.v1"));
    }

    @Test
    void resumesNoCancelledBatch() {
        TestBatch batch = TestBatch.parallel(2);
        batch.approve("a", "succeed");
        await().untilAsserted(() -> assertThat(batch.count("SUCCEEDED")).isEqualTo(1));
        order(batch.id, "cancel", 200);

        given().urlEncodingEnabled(false)
                .post("/api/v1/batches/" + batch.id + ":resume")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", equalTo("Batch " + batch.id + " is CANCELLED and stays so"));
    }

    @Test
    void saysThatItKnowsNoSuchBatch() {
        given().urlEncodingEnabled(false)
                .post("/api/v1/batches/never-seen:pause")
                .then()
                .statusCode(404)
                .body("detail", containsString("never-seen"));
    }

    @Test
    void skipsAndCountsWhatAStopRuleKeptFromStarting() {
        TestBatch batch = TestBatch.of(4, Mode.PARALLEL, 1, "validation-error");
        batch.approve("a", "block");
        await().untilAsserted(() -> assertThat(FakeEngine.runs(batch.id)).hasSize(1));
        batch.approve(Map.of("b", TestBatch.doing("succeed"), "c", TestBatch.doing("succeed")), 1, 0);
        await().untilAsserted(() -> assertThat(batch.count("WAITING")).isEqualTo(2));

        batch.reject("d", true);

        await().untilAsserted(() -> assertThat(batch.count("SKIPPED")).isEqualTo(2));
        FakeEngine.open(batch.key("a"));
        await().untilAsserted(() -> assertThat(batch.totals())
                .isEqualTo(Map.of("arrived", 4, "succeeded", 1, "rejected", 1, "skipped", 2)));
        await().untilAsserted(
                        () -> assertThat(batch.told()).containsExactly("opened.v1", "stopped.v1", "completed.v1"));
    }

    /** The failure that stopped their batch is still there, and known to whoever asks. */
    @Test
    void runsSkippedJobsOnRequest() {
        TestBatch batch = TestBatch.of(3, Mode.PARALLEL, null, "any");
        batch.reject("a", true);
        await().untilAsserted(() -> assertThat(batch.told()).contains("stopped.v1"));
        batch.approve(Map.of("b", TestBatch.doing("succeed"), "c", TestBatch.doing("succeed")), 1, 0);
        await().untilAsserted(() -> assertThat(batch.count("SKIPPED")).isEqualTo(2));

        batch.approveAgain("b", "succeed");
        batch.approveAgain("c", "succeed");

        await().untilAsserted(() -> assertThat(batch.count("SUCCEEDED")).isEqualTo(2));
    }

    @Test
    void stopsOnAFailureThatWouldHitTheNextJobsToo() {
        TestBatch batch = TestBatch.of(3, Mode.PARALLEL, 1, "critical");

        batch.approve(
                Map.of(
                        "a", TestBatch.doing("critical"),
                        "b", TestBatch.doing("critical"),
                        "c", TestBatch.doing("critical")),
                1,
                0);

        await().untilAsserted(() -> assertThat(batch.totals()).isEqualTo(Map.of("arrived", 3, "skipped", 3)));
        assertThat(FakeEngine.runs(batch.id)).hasSize(1);
    }

    @Test
    void reopensABatchOfUnknownSizeForALateArrival() {
        TestBatch batch = TestBatch.parallel(null);
        batch.approve("a", "succeed");
        await().untilAsserted(() -> assertThat(batch.told()).contains("completed.v1"));

        batch.approve("b", "succeed");

        await().untilAsserted(() ->
                assertThat(batch.told()).containsExactly("opened.v1", "completed.v1", "reopened.v1", "completed.v1"));
    }

    private static void order(String batch, String order, int status) {
        given().urlEncodingEnabled(false)
                .post("/api/v1/batches/" + batch + ":" + order)
                .then()
                .statusCode(status);
    }
}
