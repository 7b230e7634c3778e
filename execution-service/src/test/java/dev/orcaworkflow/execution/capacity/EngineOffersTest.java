package dev.orcaworkflow.execution.capacity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.orcaworkflow.contracts.CapacityEvent.EngineOffer;
import dev.orcaworkflow.execution.RealParts;
import dev.orcaworkflow.testkit.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is asked answers for all workers. */
@QuarkusTest
@RealParts
class EngineOffersTest {
    private final EngineOffer engine = new EngineOffer(
            "engine-" + UUID.randomUUID(), "1.2", List.of("orcaflex"), List.of("sim"), List.of(), List.of());
    private final String[] workers = {"a-" + engine.id(), "b-" + engine.id()};

    @Inject
    EngineOffers offers;

    @BeforeEach
    void givenTwoOtherWorkersWithOneEngine() {
        for (String worker : workers) {
            TestDatabase.execute(
                    "insert into execution.worker_lease values ('%s', '%s', 'elsewhere', 1, now(), now() + interval '1 hour')"
                            .formatted(UUID.randomUUID(), worker));
            offers.keep(worker, List.of(engine));
        }
    }

    @AfterEach
    void givenThatTheyAreGone() {
        for (String worker : workers) {
            TestDatabase.execute("delete from execution.worker_lease where worker = '%s'".formatted(worker));
        }
    }

    @Test
    void listsAnEngineOnceWithAllWhoHaveIt() {
        engines()
                .body("id", hasItem("fake"))
                .body("find { it.id == '%s' }.workers".formatted(engine.id()), contains(workers))
                .body("find { it.id == '%s' }.extensions".formatted(engine.id()), equalTo(List.of("sim")));
    }

    @Test
    void leavesOutWhatADeadWorkerHad() {
        givenThatTheyAreGone();

        engines().body("id", not(hasItem(engine.id())));
    }

    private static ValidatableResponse engines() {
        return given().get("/api/v1/engines").then().statusCode(200);
    }
}
