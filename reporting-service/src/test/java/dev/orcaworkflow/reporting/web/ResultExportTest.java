package dev.orcaworkflow.reporting.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.messaging.EventCodec;
import dev.orcaworkflow.reporting.history.Broker;
import dev.orcaworkflow.reporting.history.RealParts;
import dev.orcaworkflow.reporting.history.Studies;
import dev.orcaworkflow.reporting.history.Study;
import dev.orcaworkflow.reporting.sql.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Cells of published tables, exported while the batch still runs. */
@QuarkusTest
@RealParts
class ResultExportTest {
    private static final String TABLE = """
            fe_filename,fe_filename_stem,run_status,start_time,stop_time,description,statistic,Line1_EndA,Line2_EndA
            m/a.yml,=a,OK,0,0,sound,,1105.37,NOT_PRESENT
            m/b.yml,b,NOT_CONVERGED,0,0,,,,
            ,,,,,,Maximum,1105.37,
            """;

    @Inject
    EventCodec codec;

    @Inject
    Database database;

    @ConfigProperty(name = "workflow.workspace")
    Path workspace;

    @Test
    void givesEveryCellWithItsCaseItsStatusAndItsUnitWhileTheBatchRuns() throws IOException {
        told(running("arriving", published("arriving")));

        given().queryParam("batch", "arriving")
                .get("/api/v1/results")
                .then()
                .body("", hasSize(6))
                .body("[0].config", equalTo("a.yml"))
                .body("[0].caseId", equalTo("=a"))
                .body("[0].label", equalTo("Line1_EndA"))
                .body("[0].value", equalTo(1105.37f))
                .body("[0].unit", equalTo("kN"))
                .body("[0].description", equalTo("sound"))
                .body("[1].value", equalTo("NOT_PRESENT"))
                .body("[2].status", equalTo("NOT_CONVERGED"))
                .body("[2].value", nullValue())
                .body("[4].statistic", equalTo("Maximum"))
                .body("[4].caseId", nullValue());
    }

    @Test
    void choosesByColumnByGroupByPurposeAndByTime() throws IOException {
        told(running("chosen", published("chosen")));

        given().queryParams("batch", "chosen", "label", "Line2_EndA")
                .get("/api/v1/results")
                .then()
                .body("", hasSize(3));
        given().queryParams("batch", "chosen", "label", "tension")
                .get("/api/v1/results")
                .then()
                .body("", hasSize(6));
        given().queryParams("batch", "chosen", "purpose", "dashboard")
                .get("/api/v1/results")
                .then()
                .body("", hasSize(0));
        given().queryParams("batch", "chosen", "since", "2030-01-01T00:00:00Z")
                .get("/api/v1/results")
                .then()
                .body("", hasSize(0));
    }

    @Test
    void writesNoFormulaIntoASpreadsheet() throws IOException {
        told(running("sheet", published("sheet")));

        given().queryParams("batch", "sheet", "format", "csv")
                .get("/api/v1/results")
                .then()
                .contentType(containsString("text/csv"))
                .body(containsString("batch,config,finished_at"))
                .body(containsString("'=a,,OK,sound,Line1_EndA,1105.37,kN"));
    }

    @Test
    void saysWhichTableIsNoLongerWhatWasPublished() throws IOException {
        List<OutputFile> files = published("changed");
        Files.writeString(workspace.resolve("changed/a_tension.csv"), TABLE.replace("1105.37", "1000.00"));
        told(running("changed", files));

        given().queryParam("batch", "changed")
                .get("/api/v1/results")
                .then()
                .body("", hasSize(1))
                .body("[0].status", equalTo("UNREADABLE"))
                .body("[0].table", equalTo("changed/a_tension.csv"));
    }

    @Test
    void showsGoverningCasesAndTensionTablesOnAPage() {
        told(Studies.ofEveryFate("tables"));

        given().accept("text/html")
                .get("/batches/tables/results")
                .then()
                .statusCode(200)
                .body(containsString("Governing case per line"))
                .body(containsString("<mark>3869.0</mark>"))
                .body(containsString("rows=extremes&amp;format=csv"));
    }

    @Test
    void refusesAFormThatThereIsNot() {
        given().queryParam("format", "xml")
                .get("/api/v1/results")
                .then()
                .statusCode(400)
                .body("detail", containsString("json or csv"));
    }

    private static Study running(String batch, List<OutputFile> files) {
        return new Study(batch, 2)
                .opened()
                .approved("a.yml", 1, 0, 2)
                .approved("b.yml", 1, 0, 1)
                .writing(files)
                .succeeded("a.yml", 1, 1, new FileCounts(2, 1, 1));
    }

    private List<OutputFile> published(String folder) throws IOException {
        Path home = Files.createDirectories(workspace.resolve(folder));
        String units = "{\"Line1_EndA\": \"kN\"}";
        Files.writeString(home.resolve("a_tension.csv"), TABLE);
        Files.writeString(home.resolve("a_tension.csv.units.json"), units);
        return List.of(
                file(folder + "/a_tension.csv", "summary", TABLE),
                file(folder + "/a_tension.csv.units.json", "units", units));
    }

    private static OutputFile file(String path, String role, String content) {
        try {
            byte[] bytes = content.getBytes(UTF_8);
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new OutputFile(path, role, sha256, bytes.length, 2);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void told(Study study) {
        Broker.publish(codec, study.told());
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(database.query(
                        "select count(*) from event where batch = ?", row -> row.getInt(1), study.batch()))
                .containsExactly(study.told().size()));
    }
}
