package dev.orcaworkflow.execution.engine.catenary.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineSolverTest {
    private static final Section CHAIN = new Section(835.35, 753.6e3, 1.06526);

    @Test
    void liesFlatBetweenTwoPointsOnTheSeabed() {
        LineSolution.Solved line = solved(LineProblem.overSeabed(List.of(new Section(100, 1e4, 1)), 101, 0));

        assertThat(line.shape()).isEqualTo(LineShape.FLAT);
        assertThat(line.horizontal()).isCloseTo(100, within(1e-6));
    }

    @Test
    void hangsStraightDownWhenThereIsLineToSpare() {
        LineSolution.Solved line = solved(LineProblem.overSeabed(List.of(new Section(300, 1e9, 1)), 50, 100));

        assertThat(line.shape()).isEqualTo(LineShape.SLACK);
        assertThat(line.upperTension()).isCloseTo(100, within(1e-4));
    }

    @Test
    void foldsBackInOpenWaterWhenItsEndsAreAboveEachOther() {
        LineSolution.Solved line = solved(LineProblem.inOpenWater(List.of(new Section(200, 1e9, 1)), 0, 100));

        assertThat(line.upperTension()).isCloseTo(150, within(1e-4));
        assertThat(line.lowerVertical()).isCloseTo(-50, within(1e-4));
    }

    @Test
    void stretchesVerticallyByItsPullAndItsWeight() {
        LineSolution.Solved line = solved(LineProblem.inOpenWater(List.of(new Section(100, 1e4, 1)), 0, 101));

        // mean tension = EA * strain = 100 kN; the top carries half the weight more
        assertThat(line.upperTension()).isCloseTo(150, within(1e-6));
    }

    @Test
    void risesLikeAMirrorImageWhenItFloats() {
        LineSolution.Solved sinking = solved(LineProblem.inOpenWater(List.of(new Section(130, 1e6, 1)), 100, 0));
        LineSolution.Solved floating = solved(LineProblem.inOpenWater(List.of(new Section(130, 1e6, -1)), 100, 0));

        assertThat(floating.horizontal()).isCloseTo(sinking.horizontal(), within(1e-6));
        assertThat(floating.upperVertical()).isCloseTo(-sinking.upperVertical(), within(1e-6));
    }

    @Test
    void losesTensionToFrictionTowardsTheAnchor() {
        LineProblem line = LineProblem.overSeabed(List.of(CHAIN), 796.732, 186);
        LineSolution.Solved smooth = solved(line);
        LineSolution.Solved rough = solved(line.withFriction(0.7));

        // OC4 line: 1105.37 and 907.5 kN without friction, 1106.72 and 728.0 kN with 0.7 fully mobilised
        assertThat(smooth.upperTension()).isCloseTo(1105.37, within(0.01));
        assertThat(rough.upperTension()).isCloseTo(1106.72, within(0.01));
        assertThat(smooth.lowerTension()).isCloseTo(907.5, within(0.05));
        assertThat(rough.lowerTension()).isCloseTo(728.0, within(0.05));
    }

    @Test
    void refusesALineWhoseFloatingSectionWouldRest() {
        List<Section> sections =
                List.of(new Section(50, 1e6, 1), new Section(300, 1e6, -0.01), new Section(20, 1e6, 1));

        LineSolution solution = LineSolver.solve(LineProblem.overSeabed(sections, 60, 15));

        assertThat(solution).isInstanceOfSatisfying(LineSolution.Refused.class, refused -> assertThat(refused.code())
                .isEqualTo(Refusal.BUOYANT_SECTION_ON_SEABED));
    }

    @Test
    void pullsTheSameOnBothSidesOfASymmetricTrough() {
        LineSolution.Solved line = solved(LineProblem.overSeabed(List.of(new Section(130, 1e9, 1)), 100, 0)
                .above(20));

        assertThat(line.shape()).isEqualTo(LineShape.TROUGH);
        assertThat(line.lowerTension()).isCloseTo(line.upperTension(), within(1e-9));
    }

    @Test
    void resistsByItsStiffness() {
        LineProblem here = LineProblem.overSeabed(List.of(CHAIN), 806.732, 186);
        LineProblem there = LineProblem.overSeabed(List.of(CHAIN), 806.733, 186);

        double difference = (solved(there).horizontal() - solved(here).horizontal()) / 0.001;

        assertThat(solved(here).stiffness().horizontal()).isCloseTo(difference, within(1e-3 * difference));
    }

    @Test
    void pullsSidewaysHarderWhenItsEndIsLifted() {
        LineProblem here = LineProblem.overSeabed(List.of(CHAIN), 806.732, 186);
        LineProblem above = LineProblem.overSeabed(List.of(CHAIN), 806.732, 186.001);

        double difference = (solved(above).horizontal() - solved(here).horizontal()) / 0.001;

        assertThat(solved(here).stiffness().coupling()).isCloseTo(difference, within(1e-3 * difference));
    }

    @Test
    void needsFewStepsForAnOrdinaryMooring() {
        LineSolution.Solved line = solved(LineProblem.overSeabed(List.of(CHAIN), 806.732, 186));

        assertThat(line.bracketed()).isFalse();
        assertThat(line.iterations()).isLessThan(10);
    }

    @Test
    void growsTenserFromTouchdownByItsWeightTimesItsRise() {
        LineSolution.Solved line =
                solved(LineProblem.overSeabed(List.of(new Section(835.35, 1e9, 1.06526)), 796.732, 186));

        List<LinePoint> points = line.profile().evenly(100);

        assertThat(points).allSatisfy(point -> assertThat(point.tension() - line.horizontal())
                .isCloseTo(1.06526 * point.z(), within(1e-2)));
    }

    private static LineSolution.Solved solved(LineProblem problem) {
        return (LineSolution.Solved) LineSolver.solve(problem);
    }
}
