package dev.orcaworkflow.reporting.verification;

import dev.orcaworkflow.contracts.Extreme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The largest uplift in intact cases by declared type of anchor: what is allowed depends on the type alone. */
final class AnchorTally {
    static final String ID = "P4";
    private static final String TITLE = "Anchor uplift by declared type of anchor";
    private static final String LIMIT = "none for drag anchors in intact cases";

    private final Map<String, Extreme> largest = new TreeMap<>();

    void see(Extreme extreme) {
        if ("intact".equals(extreme.condition())) {
            String type = extreme.anchor() == null ? "unknown" : extreme.anchor();
            largest.merge(type, extreme, (one, other) -> one.upliftKN() >= other.upliftKN() ? one : other);
        }
    }

    /** @param uplifts for every line that lifts a drag anchor in an intact case, the mildest such case */
    EngineeringCheck check(List<Extreme> uplifts) {
        if (largest.containsKey("drag")) {
            List<String> lifted = uplifts.stream().map(AnchorTally::sentence).toList();
            return judged(
                    lifted.isEmpty() ? Judgement.PASS : Judgement.FAIL,
                    largest.get("drag"),
                    lifted.isEmpty() ? "No drag anchor is lifted." : Sentence.some(lifted));
        }
        if (largest.containsKey("unknown") || largest.isEmpty()) {
            return unknown();
        }
        Extreme most = largest.values().iterator().next();
        return judged(
                Judgement.PASS,
                most,
                "Anchors are declared as " + String.join(", ", largest.keySet()) + ", which take uplift.");
    }

    private EngineeringCheck unknown() {
        List<String> needs = List.of("intact cases with anchors declared (engine.anchors: drag, pile or suction)");
        EngineeringCheck open = EngineeringCheck.notAssessed(ID, TITLE, LIMIT, needs);
        Extreme most = largest.get("unknown");
        return most == null
                ? open
                : new EngineeringCheck(ID, TITLE, Judgement.NOT_ASSESSED, value(most), LIMIT, open.message(), needs);
    }

    private static EngineeringCheck judged(Judgement judgement, Extreme most, String message) {
        return new EngineeringCheck(ID, TITLE, judgement, value(most), LIMIT, message, List.of());
    }

    private static String value(Extreme most) {
        return String.format(
                Locale.ROOT, "%.1f kN, grounded %.1f m, in %s", most.upliftKN(), most.groundedLengthM(), most.caseId());
    }

    static String sentence(Extreme extreme) {
        return String.format(
                        Locale.ROOT,
                        "%s lifts its drag anchor with %.1f kN in %s %s",
                        extreme.line(),
                        extreme.upliftKN(),
                        extreme.caseId(),
                        Factors.text(extreme.factors()))
                .strip();
    }
}
