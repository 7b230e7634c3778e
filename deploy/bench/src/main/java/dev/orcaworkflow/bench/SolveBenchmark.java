package dev.orcaworkflow.bench;

import dev.orcaworkflow.execution.engine.catenary.line.LineProblem;
import dev.orcaworkflow.execution.engine.catenary.line.LineSolution;
import dev.orcaworkflow.execution.engine.catenary.line.LineSolver;
import dev.orcaworkflow.execution.engine.catenary.line.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The statics solver alone, warm: microseconds per line of one and of three sections over the seabed. */
final class SolveBenchmark implements Benchmark {
    private static final int LINES = 20_000;
    private static final int WARM_UP_ROUNDS = 10;
    private static final int ROUNDS = 9;
    private static final long SEED = 20_261_123;

    @Override
    public void run(Path root) {
        System.out.println("one section: " + measure(problems(1)).in("µs per solve"));
        System.out.println("three sections: " + measure(problems(3)).in("µs per solve"));
    }

    private static Spread measure(List<LineProblem> problems) {
        List<Double> microseconds = new ArrayList<>();
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            long started = System.nanoTime();
            int solved = 0;
            for (LineProblem problem : problems) {
                if (LineSolver.solve(problem) instanceof LineSolution.Solved) {
                    solved++;
                }
            }
            if (solved != problems.size()) {
                throw new IllegalStateException((problems.size() - solved) + " lines were not solved");
            }
            if (round >= 0) {
                microseconds.add((System.nanoTime() - started) / 1e3 / problems.size());
            }
        }
        return Spread.of(microseconds);
    }

    /** Chain moorings from slack to taut: distances of 70 to 99 % of what the length allows. */
    private static List<LineProblem> problems(int sections) {
        Random random = new Random(SEED);
        List<LineProblem> problems = new ArrayList<>(LINES);
        for (int number = 0; number < LINES; number++) {
            double height = 50 + 450 * random.nextDouble();
            double length = height * (2 + 3 * random.nextDouble());
            double reach = Math.sqrt(length * length - height * height) * (0.7 + 0.29 * random.nextDouble());
            List<Section> line = new ArrayList<>();
            for (int section = 0; section < sections; section++) {
                line.add(new Section(length / sections, 5e5 + 5e5 * random.nextDouble(), 0.5 + random.nextDouble()));
            }
            problems.add(LineProblem.overSeabed(line, reach, height));
        }
        return problems;
    }
}
