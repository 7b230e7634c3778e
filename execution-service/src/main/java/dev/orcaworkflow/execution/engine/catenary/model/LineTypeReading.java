package dev.orcaworkflow.execution.engine.catenary.model;

import dev.orcaworkflow.configuration.model.ModelObject;
import dev.orcaworkflow.configuration.model.ModelValue;
import java.util.List;
import java.util.OptionalDouble;

/** LineTypes: geometry, mass, stiffness, friction and limits. */
final class LineTypeReading {
    /** A slip by a thousand, te/m. */
    private static final double HEAVIEST = 10;

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
                mass(),
                above("EA", "kN"),
                type.number("OuterContactDiameter").orElse(diameter),
                friction(),
                type.number("AllowableTension"),
                minimumRadius(),
                type.flag("CompressionIsLimited").orElse(false),
                asked.drag() ? first("Cd").orElse(0) : 0,
                type.number("NormalDragLiftDiameter").orElse(diameter));
    }

    /** Of use only where curvature is worth something: without bending stiffness, or where its absence is accepted. */
    private OptionalDouble minimumRadius() {
        boolean bends = first("EI").orElse(0) > 0 && !asked.accept().contains("no_bending");
        return bends ? OptionalDouble.empty() : first("MinRadius");
    }

    private double mass() {
        double mass = above("MassPerUnitLength", "te/m");
        if (mass > HEAVIEST) {
            throw type.fault(
                    "MassPerUnitLength", "is " + mass + " te/m, which no line weighs", "is it in kg/m? write te/m");
        }
        return mass;
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
