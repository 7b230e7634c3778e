package dev.orcaworkflow.execution.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobStateTest {

    @ParameterizedTest
    @EnumSource
    void leavesATerminalStateOnlyForANewGeneration(JobState state) {
        assertThat(state.isTerminal()).isEqualTo(state.next().equals(JobState.CANCELLED.next()));
    }

    @Test
    void onlyFinishesWhatIsPublishing() {
        assertThat(JobState.PUBLISHING.next()).containsExactlyInAnyOrder(JobState.SUCCEEDED, JobState.DEAD);
    }

    @Test
    void letsNoResultPastACancel() {
        assertThat(JobState.CANCELLING.next()).containsExactly(JobState.CANCELLED);
    }
}
