package dev.orcaworkflow.reporting.verification;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.orcaworkflow.contracts.Extreme;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The largest tension in every declared place of a study's matrix: per line, condition, water level and offset over the
 * headings, and per line, condition and heading over the rest. Its size is that of the matrix, however many
 * configurations fill it. Cases that declare no factors have no place in it.
 */
public final class TensionMatrix {

    /** Levels by value where they are numbers, else by name. */
    public static final Comparator<String> BY_VALUE =
            comparing(TensionMatrix::number, nullsFirst(naturalOrder())).thenComparing(nullsFirst(naturalOrder()));

    /** Lines of one condition: what a plot or a trend is about. */
    public record Curve(String line, String condition) {
        /** For titles: {@code Mooring1, intact}. */
        public String title() {
            return condition == null ? line : line + ", " + condition;
        }
    }

    /** A place over the headings; {@code level} is empty where none is declared. */
    public record Cell(Curve curve, String level, double offset, Extreme largest) {}

    /** A direction over levels and offsets, degrees. */
    public record Ray(Curve curve, double heading, Extreme largest) {}

    private record Place(Curve curve, String level, double at) {}

    private static final Comparator<Curve> CURVES =
            comparing(Curve::line).thenComparing(Curve::condition, nullsFirst(ConditionOrder.INSTANCE));

    private final Map<Place, Extreme> cells = new HashMap<>();
    private final Map<Place, Extreme> rays = new HashMap<>();

    void see(Extreme extreme) {
        if (extreme.factors() == null) {
            return;
        }
        Curve curve = new Curve(extreme.line(), extreme.condition());
        Double offset = number(extreme.factors().get("offset"));
        if (offset != null) {
            String level = extreme.factors().getOrDefault("level", "");
            cells.merge(new Place(curve, level, offset), extreme, TensionMatrix::larger);
        }
        Double heading = number(extreme.factors().get("heading"));
        boolean centred = offset != null && offset == 0;
        if (heading != null && !centred) {
            rays.merge(new Place(curve, "", heading), extreme, TensionMatrix::larger);
        }
    }

    /** In the order of line, condition, level and offset. */
    public List<Cell> cells() {
        return cells.entrySet().stream()
                .map(entry -> new Cell(
                        entry.getKey().curve(),
                        entry.getKey().level(),
                        entry.getKey().at(),
                        entry.getValue()))
                .sorted(comparing(Cell::curve, CURVES)
                        .thenComparing(Cell::level, BY_VALUE)
                        .thenComparing(Cell::offset))
                .toList();
    }

    /** In the order of line, condition and heading. */
    public List<Ray> rays() {
        return rays.entrySet().stream()
                .map(entry -> new Ray(entry.getKey().curve(), entry.getKey().at(), entry.getValue()))
                .sorted(comparing(Ray::curve, CURVES).thenComparing(Ray::heading))
                .toList();
    }

    /** Cells in groups, each in the order of {@link #cells}. */
    <K> Map<K, List<Cell>> by(Function<Cell, K> key) {
        return cells().stream().collect(Collectors.groupingBy(key, java.util.LinkedHashMap::new, Collectors.toList()));
    }

    /** The number that a factor is, or null. */
    public static Double number(String text) {
        try {
            return text == null ? null : Double.valueOf(text);
        } catch (NumberFormatException aName) {
            return null;
        }
    }

    private static Extreme larger(Extreme one, Extreme other) {
        int compared = Double.compare(one.tensionKN(), other.tensionKN());
        boolean first = compared > 0
                || compared == 0
                        && comparing(Extreme::caseId, nullsFirst(naturalOrder()))
                                        .compare(one, other)
                                <= 0;
        return first ? one : other;
    }
}
