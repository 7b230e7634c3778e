package dev.orcaworkflow.reporting.verification;

import java.util.List;

/** Findings in one sentence: the first few, and how many more there are. */
final class Sentence {
    private static final int SHOWN = 5;

    private Sentence() {}

    static String some(List<String> all) {
        int shown = Math.min(all.size(), SHOWN);
        String text = String.join("; ", all.subList(0, shown));
        return (all.size() > shown ? text + "; and " + (all.size() - shown) + " more" : text) + ".";
    }
}
