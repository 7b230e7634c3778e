package dev.orcaworkflow.execution.engine.catenary.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.orcaworkflow.execution.engine.catenary.line.LineProblem;
import dev.orcaworkflow.execution.engine.catenary.line.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DragSolverTest {
    /** OrcaFlex example A01, catenary riser: 130 m of 0.3556 m pipe, the current pushing its upper end away. */
    private static final LineProblem RISER =
            LineProblem.overSeabed(List.of(new Section(130, 711_200, 1.3052593816309501)), 55, 92.35890583187938);

    private static final CurrentProfile CURRENT = new CurrentProfile(
            0.7,
            180,
            0,
            List.of(
                    new CurrentProfile.Layer(0, 1, 0),
                    new CurrentProfile.Layer(70, 0.9, 0),
                    new CurrentProfile.Layer(100, 0.3, 0)));

    @ParameterizedTest
    @CsvSource({"0, 130.295, 9.755", "0.9, 132.105, 11.56", "1.2, 132.720, 12.18"})
    void dragsTheRiserOfA01(double coefficient, double top, double touchdown) {
        DraggedLine line = solved(coefficient, Flow.inPlane(CURRENT, -99.8589, 180));

        assertThat(line.upperTension()).isCloseTo(top, within(0.01));
        assertThat(line.lowerTension()).isCloseTo(touchdown, within(0.01));
    }

    @Test
    void weakensTheRiserWhenTheCurrentTurnsAround() {
        assertThat(solved(0.9, Flow.inPlane(CURRENT, -99.8589, 0)).upperTension())
                .isLessThan(130.295);
    }

    @Test
    void balancesThePullOfItsEndsWithTheFlow() {
        DraggedLine line = solved(1.2, Flow.inPlane(CURRENT, -99.8589, 180));

        assertThat(line.at(line.length()).x()).isCloseTo(55, within(1e-6));
        assertThat(line.upperHorizontal()).isLessThan(line.lowerHorizontal());
        assertThat(line.flowDownwards()).isPositive();
    }

    @Test
    void hangsAsInStillWaterWithoutAFlow() {
        DraggedLine line = solved(1.2, z -> 0);

        assertThat(line.upperTension()).isCloseTo(130.29535, within(1e-4));
        assertThat(line.groundedLength()).isCloseTo(30.4568, within(1e-3));
    }

    private static DraggedLine solved(double coefficient, Flow flow) {
        double drag = 0.5 * 1.025 * coefficient * 0.3556;
        DragSolution solution = DragSolver.solve(new DragProblem(RISER, new double[] {drag}, flow));
        return ((DragSolution.Solved) solution).line();
    }
}
