package dev.orcaworkflow.execution.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.orcaworkflow.execution.FakeEngine;
import dev.orcaworkflow.execution.RealParts;
import dev.orcaworkflow.execution.TestBatch;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class JobControlTest {

    @Test
    void interruptsARunThatSomebodyCancels() {
        TestBatch batch = TestBatch.parallel(2);
        batch.approve("a", "block");
        await().untilAsserted(() -> assertThat(FakeEngine.runs(batch.id)).hasSize(1));

        cancel(batch.job("a")).statusCode(200).body("state", equalTo("CANCELLING"));

        await().untilAsserted(() -> assertThat(batch.totals()).isEqualTo(Map.of("arrived", 1, "cancelled", 1)));
    }

    @Test
    void cancelsNoJobThatHasEnded() {
        TestBatch batch = TestBatch.parallel(1);
        batch.approve("a", "succeed");
        await().untilAsserted(() -> assertThat(batch.count("SUCCEEDED")).isEqualTo(1));

        cancel(batch.job("a"))
                .statusCode(409)
                .body("detail", equalTo(batch.key("a") + " is SUCCEEDED; it can no longer be cancelled"));
    }

    @Test
    void saysThatItKnowsNoSuchJob() {
        UUID stranger = UUID.randomUUID();

        cancel(stranger).statusCode(404).body("detail", containsString(stranger.toString()));
    }

    @Test
    void saysWhatAJobWaitsForAndHowManyAreBeforeIt() {
        TestBatch batch = TestBatch.parallel(2);
        batch.approve("a", "block");
        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("a", "RUNNING"));
        order("/api/v1/batches/" + batch.id + ":pause").statusCode(200);
        batch.approve("b", "succeed");
        await().untilAsserted(() -> assertThat(batch.states()).containsEntry("b", "WAITING"));

        given().get("/api/v1/jobs/" + batch.job("b"))
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"))
                .body("waitsFor", equalTo("paused"))
                .body("ahead", equalTo(0));
        given().get("/api/v1/jobs/" + batch.job("a"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RUNNING"))
                .body("waitsFor", nullValue());
        given().get("/api/v1/jobs/" + UUID.randomUUID()).then().statusCode(404);
        FakeEngine.open(batch.key("a"));
        order("/api/v1/batches/" + batch.id + ":resume").statusCode(200);
        await().untilAsserted(() -> assertThat(batch.count("SUCCEEDED")).isEqualTo(2));
    }

    @Test
    void showsWhoWorksHereAndWithWhat() {
        given().get("/api/v1/workers").then().statusCode(200).body("host", hasItem(containsString("")));
        given().get("/api/v1/engines").then().statusCode(200).body("id", hasItem("fake"));
    }

    private static ValidatableResponse cancel(UUID job) {
        return given().urlEncodingEnabled(false)
                .post("/api/v1/jobs/" + job + ":cancel")
                .then();
    }

    private static ValidatableResponse order(String path) {
        return given().urlEncodingEnabled(false).post(path).then();
    }
}
