package dev.orcaworkflow.execution.engine.catenary.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomLinesTest {
    private static final long SEED = Long.getLong("catenary.seed", 20_260_301L);
    private static final int LINES = 100_000;

    @Test
    void solvesOrRefusesEveryLine() {
        Random random = seeded();
        Map<Refusal, Integer> refusals = new EnumMap<>(Refusal.class);
        for (int i = 0; i < LINES; i++) {
            switch (LineSolver.solve(randomLine(random))) {
                case LineSolution.Solved solved -> checkBalance(solved, i);
                case LineSolution.Refused refused -> refusals.merge(refused.code(), 1, Integer::sum);
            }
        }
        System.out.println("refused of " + LINES + ": " + refusals);
        assertThat(refusals.getOrDefault(Refusal.NOT_CONVERGED, 0)).isZero();
    }

    @Test
    void endsWhereItWasAskedToEnd() {
        Random random = seeded();
        for (int i = 0; i < LINES / 10; i++) {
            if (LineSolver.solve(randomLine(random)) instanceof LineSolution.Solved solved) {
                LineProblem problem = solved.problem();
                LinePoint top = solved.profile().at(problem.length());
                assertThat(top.x())
                        .as("x of line %d", i)
                        .isCloseTo(problem.horizontal(), within(1e-8 * problem.size()));
                assertThat(top.z()).as("z of line %d", i).isCloseTo(problem.vertical(), within(1e-8 * problem.size()));
            }
        }
    }

    @Test
    void pullsHarderTheFartherItsEndIsMoved() {
        Random random = seeded();
        for (int i = 0; i < LINES / 20; i++) {
            LineProblem near = LineProblem.overSeabed(List.of(chain(random)), random.nextDouble(500, 900), 200);
            LineProblem far = LineProblem.overSeabed(near.sections(), near.horizontal() + 5, 200);
            if (LineSolver.solve(near) instanceof LineSolution.Solved less
                    && LineSolver.solve(far) instanceof LineSolution.Solved more) {
                assertThat(more.upperTension()).as("line %d", i).isGreaterThanOrEqualTo(less.upperTension());
            }
        }
    }

    private static Section chain(Random random) {
        return new Section(random.nextDouble(700, 900), random.nextDouble(1e5, 1e6), random.nextDouble(0.5, 3));
    }

    private static void checkBalance(LineSolution.Solved line, int number) {
        LineProblem problem = line.problem();
        double resting = restingWeight(line);
        double size = Math.abs(line.upperVertical()) + Math.abs(line.lowerVertical()) + Math.abs(problem.weight());
        double balance = line.upperVertical() - line.lowerVertical() - (problem.weight() - resting);
        assertThat(Math.abs(balance)).as("vertical balance of line %d", number).isLessThanOrEqualTo(1e-8 * size);
        assertThat(line.residual()).as("miss of line %d", number).isLessThanOrEqualTo(1e-8 * problem.size());
        assertThat(line.upperTension()).as("tension of line %d", number).isFinite();
    }

    private static double restingWeight(LineSolution.Solved line) {
        double start = 0;
        double sum = 0;
        for (Section section : line.problem().sections()) {
            double end = start + section.length();
            sum += section.weight()
                    * Math.max(0, Math.min(end, line.groundedTo()) - Math.max(start, line.groundedFrom()));
            start = end;
        }
        return sum;
    }

    private static LineProblem randomLine(Random random) {
        List<Section> sections = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            double sign = random.nextInt(4) == 0 ? -0.5 : 1;
            double weight = random.nextInt(20) == 0 ? 0 : sign * Math.pow(10, random.nextDouble(-2, 1));
            sections.add(new Section(random.nextDouble(20, 600), Math.pow(10, random.nextDouble(3, 7)), weight));
        }
        double length = sections.stream().mapToDouble(Section::length).sum();
        double chord = length * random.nextDouble(0.2, 1.02);
        double slope = random.nextDouble(0, Math.PI / 2);
        double clearance =
                List.of(0.0, 0.0, 5.0, 80.0, Double.POSITIVE_INFINITY).get(random.nextInt(5));
        double friction = random.nextInt(3) == 0 ? random.nextDouble() : 0;
        return new LineProblem(sections, chord * Math.cos(slope), chord * Math.sin(slope), clearance, friction);
    }

    private static Random seeded() {
        System.out.println("seed " + SEED + ": rerun with -Dcatenary.seed=" + SEED);
        return new Random(SEED);
    }
}
