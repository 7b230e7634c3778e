package dev.orcaworkflow.recovery.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.orcaworkflow.recovery.RealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

/** Classification over HTTP. */
@QuarkusTest
@RealParts
class ErrorResourceTest {
    @Test
    void classifiesAnyErrorTextOverHttp() {
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"message\": \"Error code: 27\\nno equilibrium\", \"exceptionType\": \"DLLError\"}")
                .post("/api/v1/errors:classify")
                .then()
                .statusCode(200)
                .body("class", equalTo("unknown_error"))
                .body("fineClass", equalTo("statics_not_converged"))
                .body("rule", equalTo("status-statics"))
                .body("retryable", equalTo(false));
    }

    /** As Windows' own tools print it: without a sign. */
    @Test
    void takesAnExitCodeOfWindowsAsItIsPrinted() {
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"exitCode\": 3221225477}")
                .post("/api/v1/errors:classify")
                .then()
                .statusCode(200)
                .body("fineClass", equalTo("engine_crash"));
    }

    @Test
    void refusesToClassifyNothing() {
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/errors:classify")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400));
    }
}
