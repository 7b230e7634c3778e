package dev.orcaworkflow.execution.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchStateTest {

    @ParameterizedTest
    @EnumSource
    void neverAllowsTheStateItIsIn(BatchState state) {
        assertThat(state.allows(state)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoCancelledBatch(BatchState next) {
        assertThat(BatchState.CANCELLED.allows(next)).isFalse();
    }

    @Test
    void resumesNoStoppedBatch() {
        assertThat(BatchState.STOPPED.allows(BatchState.OPEN)).isFalse();
        assertThat(BatchState.STOPPED.allows(BatchState.CANCELLED)).isTrue();
    }
}
