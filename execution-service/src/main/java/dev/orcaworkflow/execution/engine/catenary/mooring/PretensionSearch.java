package dev.orcaworkflow.execution.engine.catenary.mooring;

import java.util.Optional;

/**
 * Finds the length of one section for which an end has a wanted tension. A longer line is a slacker one, so the tension
 * falls steadily with the length and halving finds it.
 */
public final class PretensionSearch {
    private static final int STEPS = 80;
    private static final double TOLERANCE = 1e-6;

    private final MooringSystem system;
    private final MooringLine line;
    private final int section;
    private final boolean atA;

    /** @param section from End A, from 0 */
    public PretensionSearch(MooringSystem system, MooringLine line, int section, boolean atA) {
        this.system = system;
        this.line = line;
        this.section = section;
        this.atA = atA;
    }

    /**
     * @param target kN
     * @return the line with its new length; empty when no length between a tenth and twice the line gives the tension
     */
    public Optional<MooringLine> reach(double target) {
        double rest = line.length() - line.sections().get(section).length();
        double shortest = Math.max(0.1 * line.sections().get(section).length(), chord() * 0.9 - rest);
        double longest = 2 * line.length();
        if (!(tension(shortest) >= target && tension(longest) <= target)) {
            return Optional.empty();
        }
        for (int i = 0; i < STEPS && longest - shortest > 1e-12 * longest; i++) {
            double middle = 0.5 * (shortest + longest);
            if (tension(middle) >= target) {
                shortest = middle;
            } else {
                longest = middle;
            }
        }
        return Math.abs(tension(shortest) - target) <= TOLERANCE * target
                ? Optional.of(line.withLength(section, shortest))
                : Optional.empty();
    }

    private double tension(double length) {
        return switch (system.solve(line.withLength(section, length))) {
            case LineStatics.Hanging hanging -> atA ? hanging.tensionA() : hanging.tensionB();
            case LineStatics.Unsolved _ -> Double.NaN;
        };
    }

    private double chord() {
        Point span = line.endB().global(system.poses()).minus(line.endA().global(system.poses()));
        return Math.hypot(span.horizontal(), span.z());
    }
}
