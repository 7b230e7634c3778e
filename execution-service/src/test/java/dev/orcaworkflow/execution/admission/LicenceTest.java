package dev.orcaworkflow.execution.admission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.orcaworkflow.execution.FakeEngine;
import dev.orcaworkflow.execution.RealParts;
import dev.orcaworkflow.execution.TestBatch;
import dev.orcaworkflow.testkit.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Seats as a user sees them: through the address, with runs that really hold them. */
@QuarkusTest
@RealParts
class LicenceTest {

    @AfterEach
    void removePools() {
        TestDatabase.execute("delete from execution.licence_pool");
    }

    @Test
    void waitsForASeatAndStartsAtOnceWhenThereAreMore() {
        limit(1).statusCode(200);
        TestBatch batch = blocked(2);
        await().untilAsserted(
                        () -> assertThat(batch.totals()).isEqualTo(Map.of("arrived", 2, "running", 1, "waiting", 1)));
        pool().body("used", equalTo(1)).body("free", equalTo(0));

        limit(2).statusCode(200);

        await().untilAsserted(() -> assertThat(batch.totals()).isEqualTo(Map.of("arrived", 2, "running", 2)));
        open(batch, 2);
        await().untilAsserted(() -> assertThat(batch.count("SUCCEEDED")).isEqualTo(2));
        await().untilAsserted(() -> pool().body("used", equalTo(0)));
    }

    @Test
    void letsRunsEndWhenTheLimitIsLoweredBelowThem() {
        limit(2).statusCode(200);
        TestBatch batch = blocked(3);
        await().untilAsserted(() -> assertThat(batch.count("RUNNING")).isEqualTo(2));

        limit(1).body("used", equalTo(2)).body("free", equalTo(0));

        FakeEngine.open(running(batch).getFirst());
        await().untilAsserted(() ->
                assertThat(batch.totals()).isEqualTo(Map.of("arrived", 3, "succeeded", 1, "running", 1, "waiting", 1)));
        open(batch, 3);
        await().untilAsserted(() -> assertThat(batch.count("SUCCEEDED")).isEqualTo(3));
    }

    @Test
    void burnsNoAttemptWhenTheServerRefuses() {
        TestBatch batch = TestBatch.parallel(1);
        batch.approve("a", "deny");
        await().untilAsserted(() -> assertThat(FakeEngine.runs(batch.id)).hasSize(1));
        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("a", "WAITING"));
        assertThat(batch.attempts("a")).isZero();
        // Nobody set up a pool: the refusal itself made it known, and nobody asks again for now.
        pool().body("cooling", equalTo(true)).body("free", equalTo(0));

        TestDatabase.execute("update execution.licence_pool set cool_until = now()");

        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("a", "SUCCEEDED"));
        assertThat(batch.attempts("a")).isEqualTo(1);
        assertThat(batch.failures.messages(batch.job("a").toString())).isEmpty();
    }

    @Test
    void cancelsAJobThatWaitsForALicenceAndTakesNothingFromTheOthers() {
        limit(1).statusCode(200);
        TestBatch batch = blocked(2);
        await().untilAsserted(
                        () -> assertThat(batch.totals()).isEqualTo(Map.of("arrived", 2, "running", 1, "waiting", 1)));
        String waiting = batch.states().entrySet().stream()
                .filter(job -> job.getValue().equals("WAITING"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();

        given().urlEncodingEnabled(false)
                .post("/api/v1/jobs/" + batch.job(waiting) + ":cancel")
                .then()
                .statusCode(200);

        pool().body("used", equalTo(1)).body("free", equalTo(0));
        open(batch, 2);
        await().untilAsserted(() ->
                assertThat(batch.totals()).isEqualTo(Map.of("arrived", 2, "succeeded", 1, "cancelled", 1)));
    }

    @Test
    void givesTheSeatBackWhenItsWorkerIsGone() {
        limit(1).statusCode(200);
        TestBatch batch = blocked(1);
        await().untilAsserted(() -> assertThat(batch.count("RUNNING")).isEqualTo(1));

        // As a crash does: the lease is gone, and so is whoever would give anything back.
        TestDatabase.execute("update execution.holding set holding_id = gen_random_uuid(), worker = 'gone',"
                + " lost_at = now() - interval '2 minutes'");
        TestDatabase.execute("delete from execution.worker_lease");

        await().untilAsserted(() -> assertThat(FakeEngine.runs(batch.id)).hasSize(2));
        open(batch, 1);
        await().untilAsserted(() -> assertThat(batch.count("SUCCEEDED")).isEqualTo(1));
        await().untilAsserted(() -> pool().body("used", equalTo(0)));
    }

    @Test
    void writesDownWhoChangedWhat() {
        limit(3).statusCode(200);
        limit(2).statusCode(200);

        given().get("/api/v1/licence-pools/fake/changes")
                .then()
                .statusCode(200)
                .body("[0].limitBefore", equalTo(3))
                .body("[0].limitAfter", equalTo(2))
                .body("[0].changedBy", equalTo("k.larsen"));
    }

    @Test
    void refusesALimitBelowZeroWithTheValue() {
        limit(-1).statusCode(422).body("detail", containsString("limit -1"));
    }

    private static TestBatch blocked(int jobs) {
        TestBatch batch = TestBatch.parallel(jobs);
        for (int i = 0; i < jobs; i++) {
            batch.approve("c" + i, "block");
        }
        return batch;
    }

    private static void open(TestBatch batch, int jobs) {
        for (int i = 0; i < jobs; i++) {
            FakeEngine.open(batch.key("c" + i));
        }
    }

    private static List<String> running(TestBatch batch) {
        return FakeEngine.runs(batch.id);
    }

    private static ValidatableResponse limit(int seats) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("limit", seats, "changedBy", "k.larsen", "reason", "a test"))
                .put("/api/v1/licence-pools/fake")
                .then();
    }

    private static ValidatableResponse pool() {
        return given().get("/api/v1/licence-pools/fake").then().statusCode(200);
    }
}
