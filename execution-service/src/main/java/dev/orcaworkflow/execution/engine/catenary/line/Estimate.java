package dev.orcaworkflow.execution.engine.catenary.line;

/**
 * First guess of the tensions, after Peyrot and Goulois (1979) for a heavy line, with the straight elastic line added so
 * that light and taut lines start near their solution too.
 *
 * @param horizontal tension, above 0
 * @param pull on the lower end; below 0 when a part is expected to rest
 */
record Estimate(double horizontal, double pull) {

    static Estimate of(LineProblem problem) {
        double length = problem.length();
        double x = Math.max(problem.horizontal(), 1e-3 * length);
        double z = problem.vertical();
        double total = problem.weight();
        double weight = Math.max(Math.abs(total), 1e-9 * Math.abs(sizeOfWeight(problem))) / length;
        double direction = total < 0 ? -1 : 1;
        double lambda = lambda(length, x, z);
        double sagging = Math.abs(weight * x / (2 * lambda));
        double upper = direction * 0.5 * weight * (direction * z / Math.tanh(lambda) + length);
        double taut = tautTension(problem);
        double chord = Math.hypot(x, z);
        double horizontal = Math.max(sagging + taut * x / chord, 1e-9 * sizeOfWeight(problem));
        return new Estimate(horizontal, upper - total + taut * z / chord);
    }

    private static double lambda(double length, double x, double z) {
        return length * length <= x * x + z * z ? 0.2 : Math.sqrt(3 * ((length * length - z * z) / (x * x) - 1));
    }

    private static double tautTension(LineProblem problem) {
        double softness = 0;
        for (Section section : problem.sections()) {
            softness += section.length() / section.axialStiffness();
        }
        return Math.max(0, problem.chord() - problem.length()) / softness;
    }

    private static double sizeOfWeight(LineProblem problem) {
        double sum = 0;
        for (Section section : problem.sections()) {
            sum += Math.abs(section.weight()) * section.length();
        }
        return sum > 0 ? sum : 1e-6 * problem.sections().getFirst().axialStiffness();
    }

    /** At least a tenth of the distance from the lowest pull that has a meaning. */
    Estimate within(double lowest) {
        return pull > 0.9 * lowest ? this : new Estimate(horizontal, 0.9 * lowest);
    }
}
