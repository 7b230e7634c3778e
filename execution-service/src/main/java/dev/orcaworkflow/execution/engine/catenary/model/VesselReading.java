package dev.orcaworkflow.execution.engine.catenary.model;

import dev.orcaworkflow.configuration.model.ModelObject;
import dev.orcaworkflow.configuration.model.ModelValue;
import dev.orcaworkflow.execution.engine.catenary.mooring.Point;
import dev.orcaworkflow.execution.engine.catenary.mooring.Pose;
import java.util.List;

/** One of Vessels: held where the model puts it. */
final class VesselReading {
    private final ModelObject vessel;
    private final Issues issues;

    VesselReading(ModelObject vessel, Issues issues) {
        this.vessel = vessel;
        this.issues = issues;
    }

    Pose read() {
        String statics = vessel.text("IncludedInStatics").orElse("None");
        if (!statics.equals("None")) {
            issues.add(Issue.acceptable(
                    "VESSEL_IN_STATICS",
                    "vessel_held",
                    vessel.require("IncludedInStatics").at(),
                    vessel.title() + " is included in statics (" + statics + ") but is held where the model puts it"));
        }
        String connection = vessel.text("Connection").orElse("Free");
        if (!connection.equals("Free")) {
            issues.add(Issue.refused(
                    "UNSUPPORTED_CONNECTION",
                    vessel.require("Connection").at(),
                    vessel.title() + " is connected to '" + connection + "'"));
        }
        double[] position = three("InitialPosition");
        double[] angles = three("Orientation");
        return new Pose(new Point(position[0], position[1], position[2]), angles[0], angles[1], angles[2]);
    }

    private double[] three(String field) {
        List<ModelValue> values = vessel.require(field).list();
        if (values.size() != 3) {
            throw vessel.fault(field, "has " + values.size() + " values", "it has three");
        }
        return values.stream().mapToDouble(value -> value.number().orElse(0)).toArray();
    }
}
