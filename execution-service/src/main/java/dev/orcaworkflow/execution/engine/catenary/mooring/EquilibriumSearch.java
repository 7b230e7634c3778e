package dev.orcaworkflow.execution.engine.catenary.mooring;

/**
 * Lets one vessel go in surge, sway and yaw, at its height, heel and trim, until its lines balance a force and a moment
 * that stay as they are. Newton's method with the lines' own stiffness; a step never moves the vessel farther than the
 * lines' shape stays similar.
 */
public final class EquilibriumSearch {
    private static final int LIMIT = 200;
    private static final double LARGEST_MOVE = 10;
    private static final double LARGEST_TURN = Math.toRadians(5);
    private static final double TOLERANCE = 1e-8;

    private final String vessel;
    private final HorizontalForce external;
    private final boolean yawFree;

    public EquilibriumSearch(String vessel, HorizontalForce external, boolean yawFree) {
        this.vessel = vessel;
        this.external = external;
        this.yawFree = yawFree;
    }

    public Equilibrium from(MooringSystem start) throws InterruptedException {
        MooringSystem system = start;
        for (int i = 0; i < LIMIT; i++) {
            SystemStatics statics = system.solve();
            if (!statics.unsolved().isEmpty()) {
                LineStatics.Unsolved line = statics.unsolved().getFirst();
                return new Equilibrium.NotFound(
                        "line " + line.line().name() + " has no result on the way: " + line.reason());
            }
            HorizontalForce rest = statics.forceOn(vessel).plus(external);
            double miss = Math.max(rest.size(), yawFree ? Math.abs(rest.moment()) / arm(statics) : 0);
            Pose pose = system.poses().get(vessel);
            if (miss <= TOLERANCE * scale(statics)) {
                return new Equilibrium.Found(statics, pose, i, miss);
            }
            system = system.with(vessel, step(pose, rest, PlaneStiffness.of(statics, vessel)));
        }
        return new Equilibrium.NotFound("the vessel does not come to rest within " + LIMIT + " steps");
    }

    private Pose step(Pose pose, HorizontalForce rest, PlaneStiffness stiffness) {
        double[] move = yawFree ? stiffness.moveUnder(rest) : stiffness.moveUnderWithoutTurning(rest);
        double share = Math.min(1, LARGEST_MOVE / Math.max(1e-12, Math.hypot(move[0], move[1])));
        share = Math.min(share, LARGEST_TURN / Math.max(1e-12, Math.abs(move[2])));
        return pose.moved(share * move[0], share * move[1], 0).turned(Math.toDegrees(share * move[2]));
    }

    private double scale(SystemStatics statics) {
        double sum = external.size();
        for (LineStatics.Hanging line : statics.hanging()) {
            sum += line.shape().upperHorizontal();
        }
        return sum;
    }

    /** Length that makes a moment comparable with a force. */
    private double arm(SystemStatics statics) {
        Point origin = statics.system().poses().get(vessel).origin();
        double longest = 1;
        for (LineStatics.Hanging line : statics.hanging()) {
            Point end = line.line().endA().on(vessel) ? line.endA() : line.endB();
            longest = Math.max(longest, end.minus(origin).horizontal());
        }
        return longest;
    }
}
