package dev.orcaworkflow.execution.engine.catenary.result;

import dev.orcaworkflow.execution.engine.catenary.line.LinePoint;
import dev.orcaworkflow.execution.engine.catenary.mooring.LineStatics;
import dev.orcaworkflow.execution.engine.catenary.study.StaticCase;
import java.util.List;

/** A line of a case along its length, from End A. */
public final class RangeGraph {
    private static final int INTERVALS = 100;
    private static final List<Quantity> QUANTITIES = List.of(
            Quantity.X,
            Quantity.Y,
            Quantity.Z,
            Quantity.EFFECTIVE_TENSION,
            Quantity.DECLINATION,
            Quantity.AZIMUTH,
            Quantity.CURVATURE);

    private final String caseId;
    private final LineStatics.Hanging line;
    private final List<LinePoint> points;

    private RangeGraph(String caseId, LineStatics.Hanging line) {
        this.caseId = caseId;
        this.line = line;
        List<LinePoint> upwards = line.shape().profile().evenly(INTERVALS);
        this.points = line.aIsLower() ? upwards : upwards.reversed();
    }

    /** One per line. */
    public static List<RangeGraph> of(StaticCase solved) {
        return solved.statics().hanging().stream()
                .map(line -> new RangeGraph(solved.id(), line))
                .toList();
    }

    public String fileName() {
        return caseId + "_rangegraph_" + line.line().name().replaceAll("[^A-Za-z0-9._-]", "_") + ".csv";
    }

    public int rows() {
        return points.size();
    }

    /** Units stand in the headings: this table is ours, not digitalmodel's. */
    public static List<String> header() {
        List<String> titles = QUANTITIES.stream()
                .map(quantity -> quantity.title() + " [" + quantity.unit() + "]")
                .toList();
        return java.util.stream.Stream.concat(java.util.stream.Stream.of("Arc length [m]"), titles.stream())
                .toList();
    }

    public String csv(int decimals) {
        StringBuilder text = new StringBuilder(String.join(",", header())).append('\n');
        for (LinePoint point : points) {
            text.append(CsvText.number(line.arcFromA(point), decimals));
            for (Quantity quantity : QUANTITIES) {
                text.append(',').append(CsvText.number(CellReading.value(quantity, line, point), decimals));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
