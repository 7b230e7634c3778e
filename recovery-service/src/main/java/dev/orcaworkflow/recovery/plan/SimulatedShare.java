package dev.orcaworkflow.recovery.plan;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.OptionalDouble;

/** How much of a simulation was done when its time ran out, where the engine measured it and says so. */
final class SimulatedShare {
    /** As execution writes it: {@code simulated 120.0 of 200.0 s}. */
    private static final Pattern MEASURED = Pattern.compile("simulated (\\d+(?:\\.\\d+)?) of (\\d+(?:\\.\\d+)?) s\\b");

    private SimulatedShare() {}

    /** Above 0 and below 1; empty when nothing is said that makes sense. */
    static OptionalDouble in(String message) {
        Matcher said = MEASURED.matcher(message == null ? "" : message);
        if (!said.find()) {
            return OptionalDouble.empty();
        }
        double share = Double.parseDouble(said.group(1)) / Double.parseDouble(said.group(2));
        return share > 0 && share < 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
    }
}
