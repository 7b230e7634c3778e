package dev.orcaworkflow.execution.engine.catenary.line;

/**
 * Damped Newton iteration on the two tensions. Stays inside the domain (horizontal tension above zero, no more resting
 * than there is) by never covering more than nine tenths of the way to its border, and halves a step until the miss falls.
 */
final class NewtonSearch {
    private static final int LIMIT = 60;
    private static final int HALVINGS = 30;
    private static final double TO_THE_BORDER = 0.9;

    private final LineEquations line;
    private final LineProblem problem;
    private final double tolerance;
    double horizontal;
    double pull;
    double miss;
    int iterations;

    NewtonSearch(LineEquations line, LineProblem problem, double tolerance) {
        this.line = line;
        this.problem = problem;
        this.tolerance = tolerance;
    }

    boolean run(Estimate start) {
        double stepH;
        double stepV;
        horizontal = start.horizontal();
        pull = start.pull();
        miss = missAt(horizontal, pull);
        for (iterations = 0; iterations < LIMIT && miss > tolerance; iterations++) {
            double missX = problem.horizontal() - line.x;
            double missZ = problem.vertical() - line.z;
            double determinant = line.xByH * line.zByV - line.xByV * line.zByH;
            stepH = (missX * line.zByV - missZ * line.xByV) / determinant;
            stepV = (missZ * line.xByH - missX * line.zByH) / determinant;
            if (!(determinant > 0) || !descend(stepH, stepV)) {
                return false;
            }
        }
        return miss <= tolerance;
    }

    private boolean descend(double stepH, double stepV) {
        double share = inside(stepH, stepV);
        for (int i = 0; i < HALVINGS; i++, share *= 0.5) {
            double there = missAt(horizontal + share * stepH, pull + share * stepV);
            if (there < miss) {
                horizontal += share * stepH;
                pull += share * stepV;
                miss = there;
                return true;
            }
        }
        return false;
    }

    private double inside(double stepH, double stepV) {
        double share = stepH < 0 ? Math.min(1, TO_THE_BORDER * horizontal / -stepH) : 1;
        double room = pull - line.lowestPull();
        return stepV < 0 && room < Double.POSITIVE_INFINITY ? Math.min(share, TO_THE_BORDER * room / -stepV) : share;
    }

    private double missAt(double h, double v) {
        line.evaluate(h, v);
        double x = problem.horizontal() - line.x;
        double z = problem.vertical() - line.z;
        return Math.sqrt(x * x + z * z);
    }
}
