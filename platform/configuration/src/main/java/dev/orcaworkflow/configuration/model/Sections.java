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

    /** Types describe objects; they have no results. */
    static boolean holdsTypes(String name) {
        return name.endsWith("Types") || name.equals("PyModels") || name.equals("WaveTrains");
    }
}
