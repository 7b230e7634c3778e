package dev.orcaworkflow.execution.engine.catenary.model;

import dev.orcaworkflow.configuration.model.ModelFault;
import dev.orcaworkflow.configuration.model.ModelObject;
import dev.orcaworkflow.configuration.model.ModelTable;
import dev.orcaworkflow.execution.engine.catenary.current.CurrentProfile;
import java.util.ArrayList;
import java.util.List;

/** Environment: water, seabed and current. */
final class SeaReading {
    private final ModelObject environment;
    private final Issues issues;
    private final Asked asked;

    SeaReading(ModelObject environment, Issues issues, Asked asked) {
        this.environment = environment;
        this.issues = issues;
        this.asked = asked;
    }

    Sea read() {
        seabedIsFlat();
        double surface = environment.number("WaterSurfaceZ").orElse(0);
        CurrentProfile current = current(surface);
        if (!current.still() && !asked.drag()) {
            issues.add(Issue.acceptable(
                    "CURRENT",
                    "no_current",
                    environment.require("RefCurrentSpeed").at(),
                    "the current of " + current.speed()
                            + " m/s is left out; engine.current: drag takes its part in each line's plane"));
        }
        return new Sea(
                positive("WaterDepth", "m"),
                surface,
                density(),
                environment.number("SeabedNormalStiffness").orElse(Double.POSITIVE_INFINITY),
                current);
    }

    private double density() {
        double density = positive("Density", "te/m3");
        if (density < 0.9 || density > 1.2) {
            throw environment.fault(
                    "Density", "is " + density + " te/m3, which is no water", "sea water is 1.025 te/m3, not 1025");
        }
        return density;
    }

    private double positive(String field, String unit) {
        double value = environment
                .require(field)
                .number()
                .orElseThrow(() -> environment.fault(field, "has no value", "give it in " + unit));
        if (!(value > 0)) {
            throw environment.fault(field, "is " + value + " " + unit, "it has to be above 0");
        }
        return value;
    }

    private void seabedIsFlat() {
        String type = environment.text("SeabedType").orElse("Flat");
        if (!type.equals("Flat")) {
            issues.add(Issue.refused(
                    "SEABED_NOT_FLAT", environment.require("SeabedType").at(), "the seabed is of type '" + type + "'"));
        }
        double slope = environment.number("SeabedSlope").orElse(0);
        if (slope != 0) {
            issues.add(Issue.refused(
                    "SEABED_NOT_FLAT",
                    environment.require("SeabedSlope").at(),
                    "the seabed slopes by " + slope + " degrees"));
        }
    }

    private CurrentProfile current(double surface) {
        double speed = environment.number("RefCurrentSpeed").orElse(0);
        double direction = environment.number("RefCurrentDirection").orElse(0);
        return new CurrentProfile(speed, direction, surface, speed == 0 ? List.of() : layers());
    }

    private List<CurrentProfile.Layer> layers() {
        List<CurrentProfile.Layer> layers = new ArrayList<>();
        ModelTable table = environment.table("CurrentDepth");
        for (ModelTable.Row row : table.rows()) {
            double depth = row.number("CurrentDepth").orElseThrow(() -> noDepth(row));
            layers.add(new CurrentProfile.Layer(
                    depth,
                    row.number("CurrentFactor").orElse(1),
                    row.number("CurrentRotation").orElse(0)));
        }
        return layers;
    }

    private static ModelFault noDepth(ModelTable.Row row) {
        return ModelFault.structure(row.at(), row.title() + " has no CurrentDepth", "give it in m below the surface");
    }
}
