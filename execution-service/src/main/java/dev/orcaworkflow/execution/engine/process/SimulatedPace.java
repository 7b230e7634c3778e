package dev.orcaworkflow.execution.engine.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Simulated time against wall time of the file that a program works on: whether a longer limit would let it reach the end.
 * Not thread safe.
 */
final class SimulatedPace {
    /** A harder part of a sea state takes two or three times as long; a time step that shrinks away takes ever longer. */
    private static final double SHRUNK = 0.2;

    private static final int ENOUGH = 4;

    /** @param seconds of wall time */
    private record Mark(double seconds, double simulated) {}

    private final List<Mark> marks = new ArrayList<>();
    private String item;
    private double duration;

    /** @param simulated seconds of {@code whole}, both from the beginning of the simulation */
    void see(String file, double seconds, double simulated, double whole) {
        if (item != null && !item.equals(file)) {
            marks.clear();
        }
        item = file;
        duration = whole;
        marks.add(new Mark(seconds, simulated));
    }

    boolean isKnown() {
        return marks.size() >= 2 && duration > 0;
    }

    /** The last quarter of the wall time got less than a fifth as far, per second, as the first half. */
    boolean shrinks() {
        return isKnown() && marks.size() >= ENOUGH && latePace() < SHRUNK * earlyPace();
    }

    private double earlyPace() {
        return pace(marks.getFirst(), at(0.5));
    }

    private double latePace() {
        return pace(at(0.75), marks.getLast());
    }

    private static double pace(Mark from, Mark to) {
        double seconds = to.seconds() - from.seconds();
        return seconds <= 0 ? 0 : (to.simulated() - from.simulated()) / seconds;
    }

    /** The last mark before this share of the wall time. */
    private Mark at(double share) {
        double start = marks.getFirst().seconds();
        double until = start + share * (marks.getLast().seconds() - start);
        return marks.stream()
                .filter(mark -> mark.seconds() <= until)
                .reduce((_, later) -> later)
                .orElse(marks.getFirst());
    }

    /** For people and for recovery: {@code simulated 120.0 of 200.0 s at an even pace}. */
    String words() {
        String pace = shrinks()
                ? String.format(
                        Locale.ROOT,
                        "and the pace fell from %.3g to %.3g simulated seconds per second",
                        earlyPace(),
                        latePace())
                : "at an even pace";
        return String.format(
                Locale.ROOT, "simulated %.1f of %.1f s %s", marks.getLast().simulated(), duration, pace);
    }
}
