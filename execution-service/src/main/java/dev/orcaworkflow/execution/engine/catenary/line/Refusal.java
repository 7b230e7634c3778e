package dev.orcaworkflow.execution.engine.catenary.line;

/** Why a line has no result. */
public enum Refusal {
    /** Neither Newton's method nor the bracketing search closed the gap. */
    NOT_CONVERGED,
    /** A hanging part dips under the seabed beyond the first contact. */
    SECOND_SEABED_CONTACT,
    /** A floating or neutral section would have to rest on the seabed. */
    BUOYANT_SECTION_ON_SEABED,
    /** A neutral section hangs without tension: it has no shape of its own. */
    NEUTRAL_SECTION_SLACK
}
