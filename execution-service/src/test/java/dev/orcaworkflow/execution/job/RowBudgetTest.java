package dev.orcaworkflow.execution.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.execution.RealParts;
import dev.orcaworkflow.execution.TestBatch;
import dev.orcaworkflow.execution.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Throughput is decided by rows per job: this is what keeps the service fast. */
@QuarkusTest
@RealParts
class RowBudgetTest {
    private static final int JOBS = 2000;

    @Inject
    Database database;

    @Test
    void writesSixRowsPerJobAndFewMorePerBatch() {
        TestBatch batch = TestBatch.parallel(JOBS);
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < JOBS; i++) {
            texts.put("c" + i, TestBatch.doing("succeed"));
        }
        long before = rowsWritten();

        batch.approve(texts, 1, 0);

        await().untilAsserted(() -> assertThat(batch.totals()).isEqualTo(Map.of("arrived", JOBS, "succeeded", JOBS)));
        await().untilAsserted(() -> assertThat(rows("outbox")).isZero());
        // The database counts with a delay: at least what is certain must have been seen.
        await().until(() -> rowsWritten() - before >= 5.5 * JOBS);
        assertThat((double) (rowsWritten() - before) / JOBS).isLessThan(6.5);
    }

    private long rowsWritten() {
        return number("select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables"
                + " where schemaname = 'execution' and relname <> 'worker_lease'");
    }

    private long rows(String table) {
        return number("select count(*) from " + table);
    }

    private long number(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.query("count", row -> row.getLong(1), sql).getFirst());
    }
}
