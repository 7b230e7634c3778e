package dev.orcaworkflow.execution.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchTallyTest {
    private final BatchTally tally = new BatchTally();

    @Test
    void bringsANewFailureBeforeTheStopRule() {
        tally.move("b", Standing.RECOVERING, Standing.DEAD);

        assertThat(tally.bringsNews("b")).isTrue();
        assertThat(tally.bringsNews("other")).isFalse();
    }

    @Test
    void bringsANewJobBeforeTheStopRule() {
        tally.arrive("b", Standing.WAITING);

        assertThat(tally.bringsNews("b")).isTrue();
    }

    /** Somebody asks for skipped jobs: the failure that stopped the batch is known to them. */
    @Test
    void stopsNoBatchASecondTimeForTheSameFailure() {
        tally.move("b", Standing.SKIPPED, Standing.WAITING);
        tally.move("b", Standing.RUNNING, Standing.SUCCEEDED);

        assertThat(tally.bringsNews("b")).isFalse();
    }
}
