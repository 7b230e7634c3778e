package dev.orcaworkflow.validation.purpose;

import java.util.Arrays;
import java.util.Locale;

/** What the results are wanted for. */
public enum Purpose {
    /** The text stays as it is. */
    STANDARD,
    /** The summary tables are read by a dashboard. */
    DASHBOARD,
    /** Forces and moments are searched over many cases. */
    FORCE_ANALYSIS;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An unknown word counts as standard: the header's own check has told of it. */
    public static Purpose of(String id) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.id().equals(id))
                .findFirst()
                .orElse(STANDARD);
    }
}
