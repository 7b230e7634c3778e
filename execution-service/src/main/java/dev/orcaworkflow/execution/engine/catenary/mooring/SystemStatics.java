package dev.orcaworkflow.execution.engine.catenary.mooring;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A system with every line solved or refused. */
public record SystemStatics(MooringSystem system, Map<String, LineStatics> lines) {

    public Optional<LineStatics> line(String name) {
        return Optional.ofNullable(lines.get(name));
    }

    public List<LineStatics.Hanging> hanging() {
        return of(LineStatics.Hanging.class, lines.values());
    }

    public List<LineStatics.Unsolved> unsolved() {
        return of(LineStatics.Unsolved.class, lines.values());
    }

    private static <T> List<T> of(Class<T> kind, Collection<LineStatics> lines) {
        return lines.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Lines by their larger end tension, the most loaded first; those within a newton of each other as the model has them. */
    public List<LineStatics.Hanging> byLoad() {
        return hanging().stream()
                .sorted(Comparator.comparingLong(SystemStatics::newtons).reversed())
                .toList();
    }

    private static long newtons(LineStatics.Hanging line) {
        return Math.round(1e3 * line.largestEndTension());
    }

    /** What the lines do to a vessel. */
    public HorizontalForce forceOn(String vessel) {
        Point origin = system.poses().get(vessel).origin();
        HorizontalForce sum = HorizontalForce.NONE;
        for (LineStatics.Hanging hanging : hanging()) {
            if (hanging.line().endA().on(vessel)) {
                sum = sum.plus(
                        HorizontalForce.of(hanging.pullOn(true), hanging.endA().minus(origin)));
            }
            if (hanging.line().endB().on(vessel)) {
                sum = sum.plus(
                        HorizontalForce.of(hanging.pullOn(false), hanging.endB().minus(origin)));
            }
        }
        return sum;
    }

    /** What holds the vessel where it is: the opposite of what the lines do to it. */
    public HorizontalForce holding(String vessel) {
        return forceOn(vessel).opposite();
    }
}
