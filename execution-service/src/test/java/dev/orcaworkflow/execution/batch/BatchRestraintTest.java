package dev.orcaworkflow.execution.batch;

import static io.restassured.RestAssured.given;
import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

import dev.orcaworkflow.contracts.BatchLimits;
import dev.orcaworkflow.execution.FakeEngine;
import dev.orcaworkflow.execution.RealParts;
import dev.orcaworkflow.execution.TestBatch;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Batches that hold themselves back: a few first, a breaker, a limit of what they may take. */
@QuarkusTest
@RealParts
class BatchRestraintTest {

    @Test
    void runsTheRestOnceTheFirstFewHaveSucceeded() {
        TestBatch batch = TestBatch.limited(9, new BatchLimits(3, null, null, null));
        Map<String, String> texts = texts(9, "succeed");
        texts.put("c4", TestBatch.doing("block"));
        batch.approve(texts, 1, 0);

        // Spread over the batch: the first, the middle one and the last.
        await().untilAsserted(() -> assertThat(batch.states())
                .containsEntry("c0", "SUCCEEDED")
                .containsEntry("c4", "RUNNING")
                .containsEntry("c8", "SUCCEEDED"));
        assertThat(batch.count("WAITING")).isEqualTo(6);

        FakeEngine.open(batch.key("c4"));

        await().untilAsserted(() -> assertThat(batch.count("SUCCEEDED")).isEqualTo(9));
    }

    @Test
    void pausesWhenOneOfTheFirstFewFailsAndRunsTheRestWhenSomebodyResumes() {
        TestBatch batch = TestBatch.limited(6, new BatchLimits(2, null, null, null));
        Map<String, String> texts = texts(6, "succeed");
        texts.put("c0", TestBatch.doing("fail"));
        batch.approve(texts, 1, 0);
        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("c0", "RECOVERING"));
        assertThat(batch.count("WAITING")).isEqualTo(4);

        batch.giveUp("c0", 1);

        await().untilAsserted(() -> assertThat(batch.told()).containsExactly("opened.v1", "paused.v1"));
        assertThat(batch.events.messages(batch.id).getLast().text()).contains("c0.yml DEAD");
        assertThat(batch.count("WAITING")).isEqualTo(4);
        order(batch.id, "resume");
        await().untilAsserted(() -> assertThat(batch.count("SUCCEEDED")).isEqualTo(5));
    }

    @Test
    void pausesAfterSoManyFailuresOfOneSignature() {
        TestBatch batch = TestBatch.limited(30, new BatchLimits(null, 4, null, null));
        Map<String, String> texts = texts(30, "fail");
        for (int i = 0; i < 20; i++) {
            texts.put("later" + i, TestBatch.doing("succeed"));
        }
        texts.keySet().removeIf(name -> name.startsWith("c") && name.length() > 2);
        batch.approve(texts, 1, 0);

        await().untilAsserted(() -> assertThat(batch.told()).contains("paused.v1"));
        assertThat(batch.events.messages(batch.id))
                .anySatisfy(event -> assertThat(event.text()).contains("jobs failed alike: STATICS_NOT_CONVERGED"));
    }

    @Test
    void goesOnWhenFailuresDiffer() {
        TestBatch batch = TestBatch.limited(4, new BatchLimits(null, 3, null, null));
        batch.approve(
                Map.of(
                        "a", TestBatch.doing("fail"),
                        "b", TestBatch.doing("throw"),
                        "c", TestBatch.doing("refuse"),
                        "d", TestBatch.doing("succeed")),
                1,
                0);

        await().untilAsserted(() ->
                assertThat(batch.totals()).isEqualTo(Map.of("arrived", 4, "recovering", 3, "succeeded", 1)));
        assertThat(batch.told()).containsExactly("opened.v1");
    }

    @Test
    void stopsBeforeItTakesMoreThanItMay() {
        // Each is expected to take 0.01 s of 0.8 cores: the limit pays for one.
        TestBatch batch = TestBatch.limited(5, new BatchLimits(null, null, 0.0081 / 3600, null));

        batch.approve(texts(5, "succeed"), 1, 0);

        await().untilAsserted(() -> assertThat(batch.told()).contains("stopped.v1"));
        await().untilAsserted(() -> assertThat(batch.count("SKIPPED")).isBetween(1L, 4L));
        await().untilAsserted(() ->
                assertThat(batch.count("SUCCEEDED") + batch.count("SKIPPED")).isEqualTo(5));
    }

    @Test
    void saysOnceWhatABatchWillTakeWhenAllOfItIsThere() {
        TestBatch batch = TestBatch.parallel(3);
        batch.approve(Map.of("a", TestBatch.doing("succeed"), "b", TestBatch.doing("succeed")), 1, 0);
        await().untilAsserted(() -> assertThat(batch.count("SUCCEEDED")).isEqualTo(2));
        assertThat(batch.estimates()).isEmpty();

        batch.reject("c", true);

        await().untilAsserted(() -> assertThat(batch.told()).containsExactly("opened.v1", "completed.v1"));
        assertThat(batch.estimates()).singleElement().satisfies(estimate -> {
            assertThat(from(estimate).getInt("jobs")).isEqualTo(2);
            assertThat(from(estimate).getDouble("cost.coreHours.p50")).isPositive();
            assertThat(from(estimate).getDouble("cost.coreHours.p90"))
                    .isGreaterThanOrEqualTo(from(estimate).getDouble("cost.coreHours.p50"));
            assertThat(from(estimate).getDouble("cost.licenceHours.p90")).isZero();
        });
    }

    @Test
    void saysWhatABatchNeedsAndWhenItEnds() {
        TestBatch batch = TestBatch.parallel(3);
        batch.approve("a", "succeed");
        await().untilAsserted(() -> assertThat(batch.count("SUCCEEDED")).isEqualTo(1));
        batch.approve("b", "block");
        await().untilAsserted(() -> assertThat(batch.count("RUNNING")).isEqualTo(1));

        given().get("/api/v1/batches/" + batch.id + "/optimisation")
                .then()
                .statusCode(200)
                .body("running", equalTo(1))
                .body("slots", greaterThan(0f))
                .body("use.runs", equalTo(1))
                .body("use.order", startsWith("longest expected first"))
                .body("use.coreHours", greaterThanOrEqualTo(0f));
        FakeEngine.open(batch.key("b"));
    }

    private static Map<String, String> texts(int count, String deed) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < count; i++) {
            texts.put("c" + i, TestBatch.doing(deed));
        }
        return texts;
    }

    private static void order(String batch, String order) {
        given().urlEncodingEnabled(false)
                .post("/api/v1/batches/" + batch + ":" + order)
                .then()
                .statusCode(200);
    }
}
