package dev.orcaworkflow.reporting.verification;

import static dev.orcaworkflow.reporting.history.Study.extreme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.orcaworkflow.contracts.Extreme;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.reporting.history.Folded;
import dev.orcaworkflow.reporting.history.Studies;
import dev.orcaworkflow.reporting.history.Study;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoverningTableTest {

    @Test
    void showsTheLargestTensionPerLineIntactBeforeDamaged() {
        assertThat(of(Studies.ofEveryFate("b")).cases())
                .extracting(row -> row.line() + " " + row.condition() + " " + row.tensionKN())
                .containsExactly("Mooring1 intact 1200.0", "Mooring2 intact 3868.95", "Mooring2 damaged 1137.5");
    }

    @Test
    void failsALineBelowItsRequiredFactor() {
        GoverningCase row =
                of(extreme("Mooring2", "intact", 0, 20, 3868.95, 0)).cases().getFirst();

        assertThat(row.utilisation()).isCloseTo(0.6354, within(1e-4));
        assertThat(row.safetyFactor()).isCloseTo(1.5738, within(1e-4));
        assertThat(row.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void passesADamagedLineThatKeepsItsFactor() {
        assertThat(of(extreme("Mooring2", "damaged", 0, 10, 4000, 0))
                        .cases()
                        .getFirst()
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void judgesNothingWithoutABreakingLoad() {
        Extreme bare = new Extreme("L", null, "case", 100, 5, 0, null, null, "unknown", null, null, Map.of());

        GoverningCase row = of(bare).cases().getFirst();
        assertThat(row.utilisation()).isNull();
        assertThat(row.verdict()).isEqualTo(Verdict.NOT_ASSESSED);
    }

    @Test
    void failsALineThatLiftsItsDragAnchorAndNamesTheMildestSuchCase() {
        GoverningTable table = of(
                extreme("Mooring2", "intact", 0, 15, 2393.95, 12.5), extreme("Mooring2", "intact", 2, 15, 2477.01, 33));

        assertThat(table.cases().getFirst().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(table.uplifts()).extracting(Extreme::tensionKN).containsExactly(2393.95);
    }

    @Test
    void toleratesUpliftInADamagedCase() {
        assertThat(of(extreme("Mooring2", "damaged", 0, 10, 1137.5, 40)).uplifts())
                .isEmpty();
    }

    private static GoverningTable of(Extreme... extremes) {
        return of(new Study("b", 1)
                .approved("a.yml", 1, 0, 1)
                .succeeded("a.yml", 1, 1, new FileCounts(1, 1, 0), extremes));
    }

    private static GoverningTable of(Study study) {
        return ResultScan.of(Folded.jobs(study.told())).governing();
    }
}
