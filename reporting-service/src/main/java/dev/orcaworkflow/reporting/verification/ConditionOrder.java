package dev.orcaworkflow.reporting.verification;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.util.Comparator;
import java.util.List;

/** Intact stands before damaged, as engineers read it; anything else follows by name. */
enum ConditionOrder implements Comparator<String> {
    INSTANCE;

    private static final List<String> KNOWN = List.of("intact", "damaged", "transient", "pretension", "operating");

    @Override
    public int compare(String one, String other) {
        return comparing(ConditionOrder::rank).thenComparing(naturalOrder()).compare(one, other);
    }

    private static int rank(String condition) {
        int known = KNOWN.indexOf(condition);
        return known < 0 ? KNOWN.size() : known;
    }
}
