package dev.orcaworkflow.execution.engine.catenary.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.setting.Sweep;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasePlanTest {

    @Test
    void plansNothingWithoutASweep() {
        assertThat(CasePlan.steps(Sweep.NONE)).isEmpty();
    }

    @Test
    void takesZeroOffsetOncePerLevel() {
        Sweep sweep = new Sweep(List.of(-2.0, 0.0), List.of(0.0, 5.0), List.of(0.0, 90.0, 180.0), List.of());

        assertThat(CasePlan.steps(sweep)).hasSize(2 * (1 + 3));
    }

    @Test
    void removesLinesInTurn() {
        Sweep sweep = new Sweep(List.of(), List.of(2.5), List.of(), List.of("none", "Mooring1"));

        assertThat(CasePlan.steps(sweep))
                .extracting(CasePlan.Step::suffix)
                .containsExactly("_wl0_off2.5_h0", "_wl0_off2.5_h0_minus_Mooring1");
    }
}
