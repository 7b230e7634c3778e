package dev.orcaworkflow.execution.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.execution.RealParts;
import dev.orcaworkflow.execution.TestBatch;
import dev.orcaworkflow.testkit.TestDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the metrics say of how jobs ended. */
@QuarkusTest
@RealParts
class EndingsTest {
    private static final String UNDER_WAY = "state in ('WAITING', 'RUNNING', 'PUBLISHING', 'RECOVERING', 'CANCELLING')";

    @Inject
    MeterRegistry registry;

    @Test
    void countsAJobByHowItEndedAndNotByHowItsAttemptsWent() {
        // Given
        cancelWhatOtherTestsLeft();
        Map<String, Double> before = jobs();
        TestBatch batch = TestBatch.parallel(4);

        // When
        batch.approve("good", "succeed");
        batch.approve("bad", "fail");
        batch.approve("half", "half");
        batch.reject("wrong", true);
        await().untilAsserted(() -> assertThat(batch.count("RECOVERING")).isEqualTo(2));
        assertThat(jobs().get("failed/unknown_error")).isEqualTo(before.get("failed/unknown_error"));
        batch.giveUp("bad", 1);
        batch.giveUp("half", 1);

        // Then
        await().untilAsserted(() ->
                assertThat(batch.totals()).isEqualTo(Map.of("arrived", 4, "succeeded", 1, "rejected", 1, "dead", 2)));
        await().untilAsserted(() -> assertThat(since(before))
                .isEqualTo(Map.of(
                        "succeeded/none", 1.0, "failed/unknown_error", 2.0, "rejected/configuration_error", 1.0)));
    }

    @Test
    void hasEverySeriesFromTheStart() {
        assertThat(jobs()).hasSize(13);
    }

    /** The counters are the whole worker's, and a job of another test may end at any time. */
    private static void cancelWhatOtherTestsLeft() {
        TestDatabase.values("execution", "select distinct batch from job where " + UNDER_WAY)
                .forEach(batch -> given().urlEncodingEnabled(false)
                        .post("/api/v1/batches/" + batch + ":cancel")
                        .then()
                        .statusCode(200));
        await().untilAsserted(
                        () -> assertThat(TestDatabase.values("execution", "select job_id from job where " + UNDER_WAY))
                                .isEmpty());
    }

    private Map<String, Double> since(Map<String, Double> before) {
        Map<String, Double> ended = new TreeMap<>(jobs());
        ended.replaceAll((series, count) -> count - before.get(series));
        ended.values().removeIf(count -> count == 0);
        return ended;
    }

    private Map<String, Double> jobs() {
        return registry.find("workflow.jobs").counters().stream()
                .collect(Collectors.toMap(
                        counter -> counter.getId().getTag("outcome") + "/"
                                + counter.getId().getTag("error_class"),
                        Counter::count));
    }
}
