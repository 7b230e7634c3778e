package dev.orcaworkflow.reporting.verification;

import static dev.orcaworkflow.reporting.history.Study.extreme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.Extreme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixChecksTest {
    /** Windward tensions of the OC4 mooring by offset, kN: smooth, and steeper where the line gets taut. */
    private static final double[] OC4 = {1105.37, 1381.04, 1779.14, 2393.95, 3868.95};

    @Test
    void acceptsTensionsThatGrowWithOffsetAndLevel() {
        TensionMatrix matrix = matrix(oc4());

        assertThat(MatrixChecks.offsetTrend(matrix).verdict()).isEqualTo(Judgement.PASS);
        assertThat(MatrixChecks.levelTrend(matrix).verdict()).isEqualTo(Judgement.PASS);
    }

    @Test
    void warnsOfATensionThatFallsWithTheOffset() {
        EngineeringCheck check = MatrixChecks.offsetTrend(matrix(List.of(
                extreme("Mooring2", "intact", 0, 5, 1381.04, 0), extreme("Mooring2", "intact", 0, 10, 1300, 0))));

        assertThat(check.verdict()).isEqualTo(Judgement.WARNING);
        assertThat(check.message()).contains("falls from 1381.04 to 1300.00 kN");
    }

    @Test
    void warnsOfEqualTensionsAtTwoLevels() {
        EngineeringCheck check = MatrixChecks.levelTrend(matrix(List.of(
                extreme("Mooring2", "intact", 0, 5, 1381.04, 0), extreme("Mooring2", "intact", 2, 5, 1381.04, 0))));

        assertThat(check.verdict()).isEqualTo(Judgement.WARNING);
        assertThat(check.message()).contains("same tension");
    }

    @Test
    void assessesNoTrendOverASinglePlace() {
        TensionMatrix matrix = matrix(List.of(extreme("Mooring2", "intact", 0, 5, 1381.04, 0)));

        assertThat(MatrixChecks.offsetTrend(matrix).verdict()).isEqualTo(Judgement.NOT_ASSESSED);
        assertThat(MatrixChecks.offsetTrend(matrix).needs()).isNotEmpty();
        assertThat(MatrixChecks.levelTrend(matrix).verdict()).isEqualTo(Judgement.NOT_ASSESSED);
        assertThat(MatrixChecks.outliers(matrix).verdict()).isEqualTo(Judgement.NOT_ASSESSED);
    }

    @Test
    void callsNoneOfASmoothMatrixAnOutlier() {
        assertThat(MatrixChecks.outliers(matrix(oc4())).verdict()).isEqualTo(Judgement.PASS);
    }

    @Test
    void findsACaseThatStandsOut() {
        List<Extreme> extremes = new ArrayList<>(oc4());
        extremes.add(extreme("Mooring2", "intact", 0, 10, 1779.14 * 1.3, 0));

        EngineeringCheck check = MatrixChecks.outliers(matrix(extremes));

        assertThat(check.verdict()).isEqualTo(Judgement.WARNING);
        assertThat(check.message()).contains("level0_offset10_Mooring2").doesNotContain("level2_offset10_Mooring2");
    }

    private static List<Extreme> oc4() {
        List<Extreme> extremes = new ArrayList<>();
        for (String line : List.of("Mooring1", "Mooring2", "Mooring3")) {
            double share = line.equals("Mooring2") ? 1 : 0.97;
            for (int level : new int[] {-2, 0, 2}) {
                for (int i = 0; i < OC4.length; i++) {
                    double tension = OC4[i] * share * (1 + 0.014 * level);
                    extremes.add(extreme(line, "intact", level, 5 * i, tension, 0));
                }
            }
        }
        return extremes;
    }

    private static TensionMatrix matrix(List<Extreme> extremes) {
        TensionMatrix matrix = new TensionMatrix();
        extremes.forEach(matrix::see);
        return matrix;
    }
}
