package dev.orcaworkflow.execution.engine.catenary.mooring;

import dev.orcaworkflow.execution.engine.catenary.line.Section;
import java.util.List;
import java.util.Map;

/** The OC4 DeepCwind semisubmersible and its three lines (NREL/TP-5000-60601), depth 200 m at mean water level. */
public final class Oc4 {
    static final String SEMI = "Semi";
    private static final double WEIGHT = (0.11335 - Math.PI / 4 * 0.0766 * 0.0766 * 1.025) * 9.80665;

    private Oc4() {}

    public static MooringSystem at(double level, double x, double y) {
        List<MooringLine> lines = List.of(line("Mooring1", 60), line("Mooring2", 180), line("Mooring3", 300));
        return new MooringSystem(lines, Map.of(SEMI, new Pose(new Point(x, y, level), 0, 0, 0)));
    }

    private static MooringLine line(String name, double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return new MooringLine(
                name,
                List.of(new Section(835.35, 753.6e3, WEIGHT)),
                new Attachment.OnVessel(SEMI, new Point(40.868 * c, 40.868 * s, -14)),
                new Attachment.Fixed(new Point(837.6 * c, 837.6 * s, -200)),
                -200,
                0);
    }
}
