package dev.orcaworkflow.execution.engine.catenary.mooring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.orcaworkflow.execution.engine.catenary.line.Section;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The OC3 Hywind spar in 320 m (Jonkman, NREL/TP-500-47535, equations 5-1 to 5-3), kN and m. */
class HywindMooringTest {
    private static final String SPAR = "Spar";
    private static final double METRE = 0.01;
    private static final double DEGREE = 0.01;
    private static final double PER_RADIAN = 180 / Math.PI;

    @Test
    void hangsTheWeightOfItsLinesOnTheSpar() {
        assertThat(vertical(Pose.AT_ORIGIN)).isCloseTo(-1607, withinPercentage(0.3));
    }

    @Test
    void resistsSurgeHeavePitchAndYawAsPublished() {
        assertThat(-slope(
                        this::surgeForce, Pose.AT_ORIGIN.moved(METRE, 0, 0), Pose.AT_ORIGIN.moved(-METRE, 0, 0), METRE))
                .isCloseTo(41.18, withinPercentage(0.3));
        assertThat(-slope(this::vertical, Pose.AT_ORIGIN.moved(0, 0, METRE), Pose.AT_ORIGIN.moved(0, 0, -METRE), METRE))
                .isCloseTo(11.94, withinPercentage(0.3));
        assertThat(-PER_RADIAN * slope(this::surgeForce, pitched(DEGREE), pitched(-DEGREE), DEGREE))
                .isCloseTo(-2821, withinPercentage(0.3));
        assertThat(-PER_RADIAN * slope(this::pitchMoment, pitched(DEGREE), pitched(-DEGREE), DEGREE))
                .isCloseTo(311_100, withinPercentage(0.3));
        assertThat(-PER_RADIAN
                        * slope(this::yawMoment, Pose.AT_ORIGIN.turned(DEGREE), Pose.AT_ORIGIN.turned(-DEGREE), DEGREE))
                .isCloseTo(11_560, withinPercentage(0.3));
    }

    @ParameterizedTest
    @CsvSource({"-20, 1490.43", "-10, 472.26", "-5, 218.75", "5, -196.62", "10, -380.67", "20, -741.75", "30, -1204.53"
    })
    void restoresTheSparOverItsOffsets(double surge, double force) {
        assertThat(surgeForce(Pose.AT_ORIGIN.moved(surge, 0, 0))).isCloseTo(force, withinPercentage(0.01));
    }

    private static Pose pitched(double degrees) {
        return new Pose(new Point(0, 0, 0), 0, degrees, 0);
    }

    private static double slope(ToDoubleFunction<Pose> force, Pose after, Pose before, double step) {
        return (force.applyAsDouble(after) - force.applyAsDouble(before)) / (2 * step);
    }

    private double surgeForce(Pose pose) {
        return sum(pose, line -> line.pullOn(true).x());
    }

    private double vertical(Pose pose) {
        return sum(pose, line -> line.pullOn(true).z());
    }

    private double pitchMoment(Pose pose) {
        return sum(
                pose,
                line -> line.endA().z() * line.pullOn(true).x()
                        - line.endA().x() * line.pullOn(true).z());
    }

    private double yawMoment(Pose pose) {
        return sum(
                pose,
                line -> line.endA().x() * line.pullOn(true).y()
                        - line.endA().y() * line.pullOn(true).x());
    }

    private static double sum(Pose pose, ToDoubleFunction<LineStatics.Hanging> part) {
        MooringSystem system = new MooringSystem(List.of(line(0), line(120), line(240)), Map.of(SPAR, pose));
        return system.lines().stream()
                .map(line -> (LineStatics.Hanging) system.solve(line))
                .mapToDouble(part)
                .sum();
    }

    private static MooringLine line(double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return new MooringLine(
                "Line at " + degrees,
                List.of(new Section(902.2, 384_243, 0.698094)),
                new Attachment.OnVessel(SPAR, new Point(5.2 * c, 5.2 * s, -70)),
                new Attachment.Fixed(new Point(853.87 * c, 853.87 * s, -320)),
                -320,
                0.001);
    }
}
