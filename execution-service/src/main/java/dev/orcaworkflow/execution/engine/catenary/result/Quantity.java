package dev.orcaworkflow.execution.engine.catenary.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Result names that the engine computes, as OrcaFlex spells them; compared without regard to case. */
public enum Quantity {
    EFFECTIVE_TENSION("Effective Tension", "kN", true),
    END_FORCE("End force", "kN", true),
    X("X", "m", true),
    Y("Y", "m", true),
    Z("Z", "m", true),
    DECLINATION("Declination", "deg", true),
    AZIMUTH("Azimuth", "deg", true),
    CURVATURE("Curvature", "rad/m", true),
    TOUCHDOWN_ARC("Arc length of touchdown", "m", false),
    GROUNDED_LENGTH("Grounded length", "m", false),
    STRETCHED_LENGTH("Line stretched length", "m", false),
    ROTATION_1("Rotation 1", "deg", false),
    ROTATION_2("Rotation 2", "deg", false),
    ROTATION_3("Rotation 3", "deg", false);

    private final String title;
    private final String unit;
    private final boolean needsPlace;

    Quantity(String title, String unit, boolean needsPlace) {
        this.title = title;
        this.unit = unit;
        this.needsPlace = needsPlace;
    }

    public static Optional<Quantity> find(String name) {
        return Stream.of(values())
                .filter(quantity -> quantity.title.equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    public static List<String> titles() {
        return Stream.of(values()).map(Quantity::title).toList();
    }

    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }

    /** A line has a value of it at every point. */
    boolean needsPlace() {
        return needsPlace;
    }
}
