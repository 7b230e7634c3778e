package dev.orcaworkflow.execution.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.execution.OutsideEngine;
import dev.orcaworkflow.execution.RealParts;
import dev.orcaworkflow.execution.TestBatch;
import dev.orcaworkflow.execution.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is claimed ahead, on the service's own dispatcher: five slots, of runs that compute in processes of their own. */
@QuarkusTest
@RealParts
class SuccessionTest {
    private static final int SLOTS = 5;

    @Inject
    Database database;

    @Test
    void claimsOneAheadOfEachShortRunAndLetsNoMoreComputeThanThereAreSlots() {
        TestBatch batch = TestBatch.parallel(30).by(OutsideEngine.ID);

        batch.approve(texts(30, "block"), 1, 0);

        await().untilAsserted(() -> assertThat(OutsideEngine.computing()).isEqualTo(SLOTS));
        await().untilAsserted(() -> assertThat(batch.count("RUNNING")).isEqualTo(2 * SLOTS));
        assertThat(number("select count(*) from holding")).as("what is held").isEqualTo(SLOTS);
        OutsideEngine.open(30);
        await().untilAsserted(() -> assertThat(batch.totals()).isEqualTo(Map.of("arrived", 30, "succeeded", 30)));
        assertThat(OutsideEngine.mostAtOnce()).isEqualTo(SLOTS);
        await().untilAsserted(
                        () -> assertThat(number("select count(*) from holding")).isZero());
    }

    @Test
    void asksForTheMemoryThatRunsOfTheSameShapeTook() throws Exception {
        TestBatch first = TestBatch.parallel(4).by(OutsideEngine.ID);
        first.approve(texts(4, "succeed"), 1, 0);
        await().untilAsserted(() -> assertThat(first.count("SUCCEEDED")).isEqualTo(4));
        TestBatch next = TestBatch.parallel(1).by(OutsideEngine.ID);

        next.approve("a", "block");

        await().untilAsserted(() -> assertThat(memoryHeld()).containsExactly(OutsideEngine.MIB * 5 / 4));
        OutsideEngine.open(1);
        await().untilAsserted(() -> assertThat(next.count("SUCCEEDED")).isEqualTo(1));
        assertThat(Files.readString(next.outputs("a.result-manifest.json")))
                .contains("\"maxRssBytes\" : " + ((long) OutsideEngine.MIB << 20), "\"exit\" : {", "\"code\" : 0");
    }

    private List<Integer> memoryHeld() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.query(
                        "see what is held", row -> row.getInt(1), "select distinct memory_mib from holding"));
    }

    private long number(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.query("count", row -> row.getLong(1), sql).getFirst());
    }

    private static Map<String, String> texts(int number, String deed) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < number; i++) {
            texts.put("c" + i, TestBatch.doing(deed));
        }
        return texts;
    }
}
