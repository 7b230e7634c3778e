package dev.orcaworkflow.reporting.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.messaging.EventCodec;
import dev.orcaworkflow.reporting.history.Broker;
import dev.orcaworkflow.reporting.history.RealParts;
import dev.orcaworkflow.reporting.history.Study;
import dev.orcaworkflow.reporting.sql.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What can be done about a problem on its page. */
@QuarkusTest
@RealParts
class ProblemPageTest {
    @Inject
    EventCodec codec;

    @Inject
    Database database;

    @ConfigProperty(name = "workflow.reporting.recovery")
    String recovery;

    @Test
    void asksBeforeItRunsDeadOnesAgain() {
        String page = page(dead("asked"));

        pages().accept("text/html")
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("<summary class=\"button\">Run 1 again"))
                .body(containsString("action=\"" + page + "/retry\""))
                .body(not(containsString("aria-describedby")));
    }

    @Test
    void passesARetryOnWithItsKey() {
        String page = page(dead("again"));

        pages().formParam("key", "key-of-the-form")
                .post(page + "/retry")
                .then()
                .statusCode(200)
                .body(containsString("1 of them run again; 2 were rejected and need a new text."))
                .body(containsString("href=\"/batches/again\""));

        assertThat(orders())
                .contains("/api/v1/batches/again:retry {\"signature\":\"" + signature("again")
                        + "\"} key=key-of-the-form");
    }

    @Test
    void showsWhyARetryIsRefused() {
        String page = page(dead("cancelled"));

        pages().formParam("key", "k")
                .post(page + "/retry")
                .then()
                .statusCode(409)
                .contentType(containsString("text/html"))
                .body(containsString("batch cancelled was cancelled"));
    }

    @Test
    void answersForAllThatWait() {
        String page = page(new Study("waits", 1)
                .opened()
                .failed("a.yml", 1, new FileCounts(1, 0, 1), "no")
                .recovering("a.yml", 1, "Mooring2?"));

        pages().accept("text/html").get(page).then().body(containsString("action=\"" + page + "/answer\""));
        pages().formParam("value", "+Mooring2+")
                .post(page + "/answer")
                .then()
                .statusCode(200)
                .body(containsString("1 of them go on with &#39;Mooring2&#39;."));

        assertThat(orders()).contains("\"value\":\"Mooring2\"").contains("\"batch\":\"waits\"");
    }

    @Test
    void offersNoRetryWhereNoneIsDead() {
        pages().accept("text/html")
                .get(page(new Study("rejected-only", 1)
                        .opened()
                        .rejected("a.yml", true, "x")
                        .completed()))
                .then()
                .body(containsString("<button type=\"button\" disabled aria-describedby=\"none-dead\">"));
    }

    @Test
    void takesNoOrderFromAnotherSite() {
        String page = page(dead("foreign"));

        pages().header("Origin", "https://elsewhere.example")
                .formParam("key", "stolen")
                .post(page + "/retry")
                .then()
                .statusCode(403);
        pages().header("Sec-Fetch-Site", "cross-site")
                .formParam("key", "stolen")
                .post(page + "/retry")
                .then()
                .statusCode(403);

        assertThat(orders()).doesNotContain("foreign");
    }

    /** Addresses are written as a page has them. */
    private static RequestSpecification pages() {
        return given().urlEncodingEnabled(false);
    }

    private static Study dead(String batch) {
        return new Study(batch, 1)
                .opened()
                .failed("a.yml", 1, new FileCounts(1, 0, 1), "no")
                .dead("a.yml", 1)
                .completed();
    }

    private String orders() {
        return given().baseUri(recovery)
                .port(Integer.parseInt(recovery.replaceAll(".*:", "")))
                .get("/")
                .asString();
    }

    private static String signature(String batch) {
        return given().get("/api/v1/batches/%s/failures".formatted(batch)).path("[0].signature");
    }

    private String page(Study study) {
        Broker.publish(codec, study.told());
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(database.query(
                        "select count(*) from event where batch = ?", row -> row.getInt(1), study.batch()))
                .containsExactly(study.told().size()));
        return "/batches/" + study.batch() + "/problems/"
                + signature(study.batch()).replace(":", "%3A");
    }
}
