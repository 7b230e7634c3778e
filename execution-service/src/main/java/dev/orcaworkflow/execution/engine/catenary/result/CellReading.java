package dev.orcaworkflow.execution.engine.catenary.result;

import dev.orcaworkflow.execution.engine.catenary.line.LinePoint;
import dev.orcaworkflow.execution.engine.catenary.mooring.LineStatics;
import dev.orcaworkflow.execution.engine.catenary.mooring.Point;
import dev.orcaworkflow.execution.engine.catenary.mooring.Pose;
import dev.orcaworkflow.execution.engine.catenary.study.CaseFailure;
import dev.orcaworkflow.execution.engine.catenary.study.StaticCase;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/** Takes the values of columns from a solved case. */
final class CellReading {
    /** Points of a range, its ends included. */
    private static final int INTERVALS = 100;

    private final StaticCase solved;
    private final Set<String> mayLack;
    private final boolean mayLackAny;

    /**
     * @param mayLack objects that the user knows some files lack
     * @param mayLackAny the user accepts that for every object
     */
    CellReading(StaticCase solved, Set<String> mayLack, boolean mayLackAny) {
        this.solved = solved;
        this.mayLack = mayLack;
        this.mayLackAny = mayLackAny;
    }

    /** @throws CaseFailure when the column cannot be had of this case */
    Cell read(Column column) throws CaseFailure {
        if (column.refusal() != null) {
            throw new CaseFailure(column.refusal().code(), column.refusal().message());
        }
        Pose pose = solved.statics().system().poses().get(column.object());
        if (pose != null) {
            return number(column, ofVessel(column, pose));
        }
        LineStatics line = solved.statics().lines().get(column.object());
        if (line instanceof LineStatics.Hanging hanging) {
            return number(column, column.statistic().of(ofLine(column, hanging)));
        }
        return absent(column);
    }

    private static Cell number(Column column, double value) throws CaseFailure {
        if (!Double.isFinite(value)) {
            throw new CaseFailure(
                    "NO_VALUE",
                    "column '" + column.label() + "': " + column.object() + " has no "
                            + column.quantity().title() + " there");
        }
        return new Cell.Number(value);
    }

    private Cell absent(Column column) throws CaseFailure {
        String name = column.object();
        boolean removed = solved.removed().filter(name::equals).isPresent();
        if (removed || mayLackAny || mayLack.contains(name)) {
            return new Cell.NotPresent();
        }
        throw new CaseFailure(
                "OBJECT_ABSENT",
                "the model has no object '" + name + "' (column '" + column.label() + "'); it has "
                        + String.join(", ", solved.statics().lines().keySet()) + ", "
                        + String.join(", ", solved.statics().system().poses().keySet())
                        + "; where some files lack it on purpose, say engine.skip_absent: [" + name + "]");
    }

    private static double ofVessel(Column column, Pose pose) {
        return switch (column.quantity()) {
            case X -> pose.origin().x();
            case Y -> pose.origin().y();
            case Z -> pose.origin().z();
            case ROTATION_1 -> pose.heel();
            case ROTATION_2 -> pose.trim();
            case ROTATION_3 -> pose.heading();
            case EFFECTIVE_TENSION,
                    END_FORCE,
                    DECLINATION,
                    AZIMUTH,
                    CURVATURE,
                    TOUCHDOWN_ARC,
                    GROUNDED_LENGTH,
                    STRETCHED_LENGTH -> Double.NaN;
        };
    }

    private static double[] ofLine(Column column, LineStatics.Hanging line) {
        if (!column.quantity().needsPlace()) {
            return new double[] {whole(column.quantity(), line)};
        }
        return switch (column.place()) {
            case Place.EndA _ -> new double[] {at(column, line, 0)};
            case Place.EndB _ -> new double[] {at(column, line, line.shape().length())};
            case Place.Touchdown _ -> new double[] {at(column, line, touchdown(line))};
            case Place.Arc(double from) -> new double[] {at(column, line, from)};
            case Place.Range(double from, double to) ->
                range(column, line, from, Math.min(to, line.shape().length()));
            case Place.Whole _ -> new double[] {Double.NaN};
        };
    }

    private static double[] range(Column column, LineStatics.Hanging line, double from, double to) {
        double[] arcs = java.util.stream.IntStream.rangeClosed(0, INTERVALS)
                .mapToDouble(i -> from + (to - from) * i / INTERVALS)
                .toArray();
        double[] seen = line.aIsLower() ? arcs : mirrored(arcs, line.shape().length());
        List<LinePoint> points = line.shape().profile().at(seen);
        return points.stream()
                .mapToDouble(point -> value(column.quantity(), line, point))
                .toArray();
    }

    private static double[] mirrored(double[] arcs, double length) {
        return Arrays.stream(arcs).map(arc -> length - arc).sorted().toArray();
    }

    private static double at(Column column, LineStatics.Hanging line, double fromA) {
        if (!(fromA >= 0 && fromA <= line.shape().length())) {
            return Double.NaN;
        }
        return value(column.quantity(), line, line.at(fromA));
    }

    private static double touchdown(LineStatics.Hanging line) {
        double arc = line.shape().groundedTo();
        return line.shape().groundedLength() > 0
                ? line.aIsLower() ? arc : line.shape().length() - arc
                : Double.NaN;
    }

    private static double whole(Quantity quantity, LineStatics.Hanging line) {
        return switch (quantity) {
            case TOUCHDOWN_ARC -> touchdown(line);
            case GROUNDED_LENGTH -> line.shape().groundedLength();
            case STRETCHED_LENGTH -> line.shape().profile().stretchedLength();
            case ROTATION_1,
                    ROTATION_2,
                    ROTATION_3,
                    EFFECTIVE_TENSION,
                    END_FORCE,
                    X,
                    Y,
                    Z,
                    DECLINATION,
                    AZIMUTH,
                    CURVATURE -> Double.NaN;
        };
    }

    static double value(Quantity quantity, LineStatics.Hanging line, LinePoint point) {
        Point place = line.global(point);
        return switch (quantity) {
            case EFFECTIVE_TENSION, END_FORCE -> point.tension();
            case X -> place.x();
            case Y -> place.y();
            case Z -> place.z();
            case DECLINATION -> declination(line, point);
            case AZIMUTH -> azimuth(line);
            case CURVATURE -> point.curvature();
            case TOUCHDOWN_ARC, GROUNDED_LENGTH, STRETCHED_LENGTH, ROTATION_1, ROTATION_2, ROTATION_3 -> Double.NaN;
        };
    }

    /** Angle of the line, followed from End A to End B, with the upward vertical: 0 up, 90 level, 180 down. */
    private static double declination(LineStatics.Hanging line, LinePoint point) {
        double upwards = 90 - point.inclination();
        return line.aIsLower() ? upwards : 180 - upwards;
    }

    /** Horizontal direction from End A to End B, counter-clockwise from +x, 0 to 360 degrees. */
    private static double azimuth(LineStatics.Hanging line) {
        Point span = new Point(
                line.endB().x() - line.endA().x(), line.endB().y() - line.endA().y(), 0);
        double degrees = Math.toDegrees(Math.atan2(span.y(), span.x()));
        return DoubleStream.of(degrees)
                .map(d -> d < 0 ? d + 360 : d)
                .findFirst()
                .orElse(degrees);
    }
}
