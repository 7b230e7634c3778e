package dev.orcaworkflow.execution.engine.catenary.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedLinesTest {

    @ParameterizedTest
    @MethodSource("dev.orcaworkflow.execution.engine.catenary.line.PublishedLine#all")
    void agreesWithThePublishedTensions(PublishedLine published) {
        LineSolution solution = LineSolver.solve(published.problem());

        assertThat(solution).isInstanceOf(LineSolution.Solved.class);
        double[] found = columns((LineSolution.Solved) solution);
        for (int i = 0; i < found.length; i++) {
            double expected = published.expected(i);
            if (!Double.isNaN(expected)) {
                double permitted = Math.abs(expected) * published.relative() + published.absolute();
                assertThat(found[i]).as("column %d", i).isCloseTo(expected, within(permitted));
            }
        }
    }

    private static double[] columns(LineSolution.Solved line) {
        double lowerHorizontal =
                line.groundedLength() > 0 && line.lowerVertical() == 0 ? line.lowerTension() : line.horizontal();
        return new double[] {
            line.horizontal(),
            line.upperVertical(),
            line.upperTension(),
            lowerHorizontal,
            line.lowerVertical(),
            line.lowerTension(),
            line.groundedLength()
        };
    }
}
