package dev.orcaworkflow.execution.engine.catenary.line;

/** How far a hanging line dips below its lower end. */
final class Depth {
    private Depth() {}

    /**
     * @param h horizontal tension, above 0
     * @param v pull on the lower end; below 0 the line starts downwards, unless it rests
     * @return m, at least 0
     */
    static double below(LineProblem problem, boolean rests, double h, double v) {
        SectionForces forces = new SectionForces();
        double pull = v;
        double z = 0;
        double lowest = 0;
        boolean resting = rests;
        for (Section section : problem.sections()) {
            double length = section.length();
            resting &= pull < 0 && section.heavy();
            if (resting) {
                double part = Math.min(length, -pull / section.weight());
                pull = part < length ? 0 : pull + section.weight() * part;
                length -= part;
            }
            double upTo = pull < 0 && section.heavy() ? Math.min(length, -pull / section.weight()) : length;
            if (upTo > 0) {
                forces.hang(upTo, section.axialStiffness(), section.weight(), h, pull);
                lowest = Math.min(lowest, z + forces.dz);
            }
            if (length > 0) {
                forces.hang(length, section.axialStiffness(), section.weight(), h, pull);
                z += forces.dz;
                pull += section.weight() * length;
            }
        }
        return -lowest;
    }
}
