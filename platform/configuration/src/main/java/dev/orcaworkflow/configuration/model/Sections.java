package dev.orcaworkflow.configuration.model;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of OrcaFlex's sections by their names. */
final class Sections {
    static final Set<String> SINGLE_WITH_RESULTS = Set.of("General", "Environment");

    private static final Set<String> SINGLE = Set.of(
            "General",
            "Environment",
            "VariableData",
            "Groups",
            "BrowserGroups",
            "FrictionCoefficients",
            "SolidFrictionCoefficients",
            "LineContact",
            "CodeChecks",
            "SHEAR7Data",
            "VIVAData",
            "RestartData");
    private static final Set<String> MANY = Set.of(
            "Vessels",
            "Lines",
            "3DBuoys",
            "6DBuoys",
            "Winches",
            "Links",
            "Constraints",
            "Shapes",
            "Turbines",
            "MultibodyGroups",
            "DragChains",
            "FlexJoints");

    private static final Set<String> TYPES = Set.of(
            "VesselTypes", "LineTypes", "SupportTypes", "ClumpTypes", "FlexJointTypes", "StiffenerTypes", "WingTypes");

    private Sections() {}

    static Set<String> names() {
        return Stream.of(SINGLE, MANY, TYPES).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** A section whose fields are its own, not names of objects. */
    static boolean single(String name) {
        return SINGLE.contains(name);
    }

    /** A section of objects with names. */
    static boolean many(String name) {
        return MANY.contains(name) || holdsTypes(name);
    }

    /** Known to OrcaFlex under this name. */
    static boolean known(String name) {
        return SINGLE.contains(name) || many(name);
    }

    /** Whether results can be asked of an object of a type, by the type's name as a program tells it. */
    static boolean hasResults(String type) {
        return SINGLE_WITH_RESULTS.contains(type) || MANY.contains(ofType(type));
    }

    /** {@code Lines} for {@code Line}, {@code Winches} for {@code Winch}, {@code 6DBuoys} for {@code 6D buoy}. */
    static String ofType(String type) {
        String folded = type.replace(" ", "");
        return MANY.stream()
                .filter(section -> section.equalsIgnoreCase(folded + "s") || section.equalsIgnoreCase(folded + "es"))
                .findFirst()
                .orElse(type);
    }

    /** Types describe objects; they have no results. */
    static boolean holdsTypes(String name) {
        return name.endsWith("Types") || name.equals("PyModels") || name.equals("WaveTrains");
    }
}
