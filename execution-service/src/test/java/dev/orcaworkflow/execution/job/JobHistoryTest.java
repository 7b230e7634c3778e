package dev.orcaworkflow.execution.job;

import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.execution.IdleParts;
import dev.orcaworkflow.execution.TestBatch;
import dev.orcaworkflow.execution.batch.BatchControl;
import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.testkit.TestBroker;
import dev.orcaworkflow.testkit.TestDatabase;
import dev.orcaworkflow.testkit.invariant.Invariants;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A thousand random histories against what must always hold. The service's own sweeps run beside them, so that every step
 * meets them at some time. Run one again with {@code -Dhistory.seed=SEED}.
 */
@QuarkusTest
@IdleParts
class JobHistoryTest {
    private static final int HISTORIES = 1000;
    private static final int LOOK_EVERY = 25;

    @Inject
    HandWorker worker;

    @Inject
    JobPublisher publisher;

    @Inject
    DeadJobDetector detector;

    @Inject
    JobWithdrawal withdrawal;

    @Inject
    BatchControl control;

    @Inject
    Database database;

    @AfterEach
    void removePools() {
        TestDatabase.execute("delete from execution.licence_pool");
    }

    @Test
    void keepsItsPromisesInAThousandRandomHistories() {
        long seed = Long.getLong("history.seed", new Random().nextLong() & Long.MAX_VALUE);
        System.out.println("Random histories, again with -Dhistory.seed=" + seed);
        Random seeds = new Random(seed);
        Invariants invariants = new Invariants(
                TestDatabase.url("execution"), "execution", "execution", TestBroker.address(), TestBatch.workspace());
        var parts = new JobHistory.Parts(worker, publisher, detector, withdrawal, control, database);

        for (int history = 0; history < HISTORIES; history++) {
            new JobHistory(parts, seeds.nextLong() & Long.MAX_VALUE).play();
            if (history % LOOK_EVERY == 0) {
                invariants.hold();
            }
        }

        await().atMost(Duration.ofSeconds(30)).untilAsserted(invariants::holdAtRest);
    }
}
