package dev.orcaworkflow.execution.engine.catenary.mooring;

/** How the lines resist a vessel in surge, sway and yaw: kN/m, kN/rad, kN m/rad. Row by row: x, y, moment. */
final class PlaneStiffness {
    /** A share of the largest entry that keeps a system solvable whose lines are all slack in some direction. */
    private static final double FLOOR = 1e-9;

    private final double[][] k = new double[3][3];

    private PlaneStiffness() {}

    static PlaneStiffness of(SystemStatics statics, String vessel) {
        PlaneStiffness sum = new PlaneStiffness();
        Point origin = statics.system().poses().get(vessel).origin();
        for (LineStatics.Hanging line : statics.hanging()) {
            if (line.line().endA().on(vessel)) {
                sum.add(line, line.pullOn(true), line.endA().minus(origin));
            }
            if (line.line().endB().on(vessel)) {
                sum.add(line, line.pullOn(false), line.endB().minus(origin));
            }
        }
        return sum;
    }

    private void add(LineStatics.Hanging line, Point pull, Point arm) {
        Point along = line.direction();
        double across = pull.horizontal()
                / Math.max(1e-9, line.upper().minus(line.lower()).horizontal());
        double more = line.shape().stiffness().horizontal() - across;
        double xx = more * along.x() * along.x() + across;
        double xy = more * along.x() * along.y();
        double yy = more * along.y() * along.y() + across;
        double xTurn = -arm.y() * xx + arm.x() * xy;
        double yTurn = -arm.y() * xy + arm.x() * yy;
        k[0][0] += xx;
        k[0][1] += xy;
        k[1][0] += xy;
        k[1][1] += yy;
        k[0][2] += xTurn;
        k[2][0] += xTurn;
        k[1][2] += yTurn;
        k[2][1] += yTurn;
        k[2][2] += arm.x() * yTurn - arm.y() * xTurn + arm.x() * pull.x() + arm.y() * pull.y();
    }

    /** The move, in m and rad, under which the lines take up a force. */
    double[] moveUnder(HorizontalForce force) {
        return solved(new double[] {force.x(), force.y(), force.moment()}, 3);
    }

    double[] moveUnderWithoutTurning(HorizontalForce force) {
        return solved(new double[] {force.x(), force.y(), 0}, 2);
    }

    /** Gaussian elimination with row exchange. */
    private double[] solved(double[] right, int size) {
        double[][] a = {k[0].clone(), k[1].clone(), k[2].clone()};
        for (int i = 0; i < size; i++) {
            a[i][i] += FLOOR * Math.max(Math.abs(k[0][0]), Math.abs(k[1][1]));
        }
        for (int column = 0; column < size; column++) {
            exchange(a, right, column, size);
            for (int row = column + 1; row < size; row++) {
                double factor = a[row][column] / a[column][column];
                for (int i = column; i < size; i++) {
                    a[row][i] -= factor * a[column][i];
                }
                right[row] -= factor * right[column];
            }
        }
        double[] move = new double[3];
        for (int row = size - 1; row >= 0; row--) {
            double rest = right[row];
            for (int i = row + 1; i < size; i++) {
                rest -= a[row][i] * move[i];
            }
            move[row] = rest / a[row][row];
        }
        return move;
    }

    private static void exchange(double[][] a, double[] right, int column, int size) {
        int pivot = column;
        for (int row = column + 1; row < size; row++) {
            if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) {
                pivot = row;
            }
        }
        double[] line = a[column];
        a[column] = a[pivot];
        a[pivot] = line;
        double value = right[column];
        right[column] = right[pivot];
        right[pivot] = value;
    }
}
