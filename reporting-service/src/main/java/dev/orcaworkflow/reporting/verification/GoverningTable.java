package dev.orcaworkflow.reporting.verification;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;

import dev.orcaworkflow.contracts.Extreme;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The governing case of every line and condition of a batch, over the accepted results of all its configurations.
 *
 * @param uplifts for every line that lifts a declared drag anchor in an intact case, the mildest such case
 */
public record GoverningTable(List<GoverningCase> cases, List<Extreme> uplifts) {
    /** Below this a vertical pull is rounding, kN. */
    private static final double NO_UPLIFT = 0.001;

    /** By tension; of equal ones the first by name is the larger. */
    private static final Comparator<Extreme> SIZE =
            comparing(Extreme::tensionKN).thenComparing(Extreme::caseId, nullsFirst(Comparator.<String>reverseOrder()));

    private record Place(String line, String condition) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                comparing(Place::line).thenComparing(Place::condition, nullsFirst(ConditionOrder.INSTANCE));

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** Looks for the governing cases, one accepted result after the other. */
    static final class Search {
        private final Map<Place, Extreme> largest = new TreeMap<>();
        private final Map<Place, Extreme> uplifts = new TreeMap<>();

        void see(Extreme extreme) {
            Place place = new Place(extreme.line(), extreme.condition());
            largest.merge(place, extreme, GoverningTable::larger);
            if (liftsDragAnchor(extreme)) {
                uplifts.merge(place, extreme, GoverningTable::milder);
            }
        }

        GoverningTable table() {
            List<GoverningCase> cases = largest.entrySet().stream()
                    .map(entry -> GoverningCase.of(entry.getValue(), uplifts.containsKey(entry.getKey())))
                    .toList();
            return new GoverningTable(cases, List.copyOf(uplifts.values()));
        }
    }

    private static Extreme larger(Extreme one, Extreme other) {
        return SIZE.compare(one, other) >= 0 ? one : other;
    }

    private static Extreme milder(Extreme one, Extreme other) {
        return SIZE.compare(one, other) <= 0 ? one : other;
    }

    private static boolean liftsDragAnchor(Extreme extreme) {
        return "drag".equals(extreme.anchor())
                && "intact".equals(extreme.condition())
                && extreme.upliftKN() > NO_UPLIFT;
    }
}
