package dev.orcaworkflow.execution.engine.catenary.model;

import dev.orcaworkflow.configuration.model.ModelObject;
import dev.orcaworkflow.configuration.model.ModelValue;
import java.util.List;
import java.util.OptionalDouble;

/** LineTypes: geometry, mass, stiffness, friction and limits. */
final class LineTypeReading {
    private final ModelObject type;
    private final Issues issues;
    private final Asked asked;

    LineTypeReading(ModelObject type, Issues issues, Asked asked) {
        this.type = type;
        this.issues = issues;
        this.asked = asked;
    }

    LineType read() {
        String category = type.text("Category").orElse("General");
        if (!category.equals("General")) {
            issues.add(Issue.refused(
                    "LINE_TYPE_CATEGORY",
                    type.require("Category").at(),
                    type.title() + " is of category '" + category + "'; only General is read"));
        }
        bending();
        double diameter = above("OD", "m");
        return new LineType(
                type.name(),
                diameter,
                type.number("ID").orElse(0),
                above("MassPerUnitLength", "te/m"),
                above("EA", "kN"),
                type.number("OuterContactDiameter").orElse(diameter),
                friction(),
                type.number("AllowableTension"),
                first("MinRadius"),
                type.flag("CompressionIsLimited").orElse(false),
                asked.drag() ? first("Cd").orElse(0) : 0,
                type.number("NormalDragLiftDiameter").orElse(diameter));
    }

    private double friction() {
        OptionalDouble axial = type.number("SeabedAxialFrictionCoefficient");
        return axial.isPresent()
                ? axial.getAsDouble()
                : type.number("SeabedLateralFrictionCoefficient").orElse(0);
    }

    private void bending() {
        double stiffness = first("EI").orElse(0);
        if (stiffness <= 0) {
            return;
        }
        String what = type.title() + " has a bending stiffness of " + stiffness + " kN m2, which is left out";
        if (asked.bending()) {
            issues.add(
                    Issue.acceptable("BENDING", "no_bending", type.require("EI").at(), what));
        } else {
            issues.limitation(what);
        }
    }

    private double above(String field, String unit) {
        double value =
                type.require(field).number().orElseThrow(() -> type.fault(field, "has no value", "give it in " + unit));
        if (!(value > 0) || !Double.isFinite(value)) {
            throw type.fault(field, "is " + value + " " + unit, "it has to be above 0 and finite");
        }
        return value;
    }

    /** The first value of a list such as {@code [0, ~]}. */
    private OptionalDouble first(String field) {
        List<ModelValue> values = type.list(field);
        return values.isEmpty() ? OptionalDouble.empty() : values.getFirst().number();
    }
}
