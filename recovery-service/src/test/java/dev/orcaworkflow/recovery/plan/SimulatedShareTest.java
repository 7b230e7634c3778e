package dev.orcaworkflow.recovery.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimulatedShareTest {
    @Test
    void readsWhatTheEngineMeasured() {
        assertThat(SimulatedShare.in(
                        "Took longer than its limit of 60.0 s and was ended; simulated 150.0 of 200.0 s at an"
                                + " even pace"))
                .hasValue(0.75);
    }

    @Test
    void knowsNothingWhereNothingWasMeasured() {
        assertThat(SimulatedShare.in("no result in time")).isEmpty();
        assertThat(SimulatedShare.in("simulated 0.0 of 200.0 s at an even pace"))
                .isEmpty();
        assertThat(SimulatedShare.in(null)).isEmpty();
    }
}
