package dev.orcaworkflow.execution.engine.catenary.mooring;

/**
 * Where a vessel is and how it lies. Local axes are turned by heel about x, then trim about y, then heading about z.
 *
 * @param origin of the local axes, m
 * @param heel about the local x axis, degrees
 * @param trim about the local y axis, degrees
 * @param heading about the vertical, counter-clockwise from +x, degrees
 */
public record Pose(Point origin, double heel, double trim, double heading) {
    public static final Pose AT_ORIGIN = new Pose(new Point(0, 0, 0), 0, 0, 0);

    public Point toGlobal(Point local) {
        return origin.plus(turned(local));
    }

    private Point turned(Point p) {
        double ch = Math.cos(Math.toRadians(heel));
        double sh = Math.sin(Math.toRadians(heel));
        double y1 = ch * p.y() - sh * p.z();
        double z1 = sh * p.y() + ch * p.z();
        double ct = Math.cos(Math.toRadians(trim));
        double st = Math.sin(Math.toRadians(trim));
        double x2 = ct * p.x() + st * z1;
        double z2 = -st * p.x() + ct * z1;
        double c = Math.cos(Math.toRadians(heading));
        double s = Math.sin(Math.toRadians(heading));
        return new Point(c * x2 - s * y1, s * x2 + c * y1, z2);
    }

    public Pose moved(double dx, double dy, double dz) {
        return new Pose(origin.plus(new Point(dx, dy, dz)), heel, trim, heading);
    }

    public Pose turned(double degrees) {
        return new Pose(origin, heel, trim, heading + degrees);
    }
}
