package dev.orcaworkflow.reporting.verification;

import java.util.List;

/**
 * The checks that execution makes on the results of each configuration: state of the simulation (S), numerics (N), physics
 * (P) and comparisons within one table (B). Each says what it needs to be made.
 */
enum ResultCheck {
    S1("S1", "Run status known and complete", "column run_status"),
    S2("S2", "Simulation ran to its expected end", "columns start_time and stop_time of a time-domain simulation"),
    S3("S3", "Statistics window within the simulation", "a time-domain simulation and its statistics window"),
    S4("S4", "No dynamic variable from a static file", "state of the model and the variables asked for"),
    S5("S5", "Statics converged, program warnings recorded", "an engine that records them"),
    N1("N1", "All numbers finite", "positions and tensions along the line"),
    N2("N2", "Line ends where the model puts them", "end positions"),
    N3("N3", "Horizontal force balance", "tension and slope along the line"),
    N4("N4", "Vertical force balance", "end forces and suspended weight"),
    N5("N5", "Tension grows by weight times rise", "tension and height along the line"),
    N6("N6", "Arc length strictly increasing", "arc length along the line"),
    N7("N7", "Solved without undue effort", "iterations per line"),
    N8("N8", "Slack and unsolved cases listed", "state per line"),
    P1("P1", "No line in compression", "effective tension along the line"),
    P2("P2", "Largest tension at the top of a heavy line", "effective tension at both ends"),
    P3("P3", "Touchdown on the line, nothing below the seabed", "height along the line and the seabed"),
    P4("P4", "Anchor uplift", "uplift at anchors, declared as drag anchors (engine.anchors)"),
    P6("P6", "Minimum bending radius", "MinRadius of the line type and curvature"),
    P7("P7", "Mean strain", "stretched length"),
    P8("P8", "Utilisation against the code", "engine.mbl, and engine.case with analysis and offset_basis"),
    SYMMETRY(
            "B4",
            "Symmetric lines and headings equal",
            "columns declared in engine.symmetry, and cases at offset 0 or at mirrored headings (engine.factors)"),
    CONSTANT("B5-constant", "No column constant over differing cases", "a table with at least three cases");

    private final String id;
    private final String title;
    private final String need;

    ResultCheck(String id, String title, String need) {
        this.id = id;
        this.title = title;
        this.need = need;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    List<String> needs() {
        return List.of(need);
    }
}
