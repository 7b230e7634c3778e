package dev.orcaworkflow.reporting.verification;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.orcaworkflow.contracts.Extreme;
import dev.orcaworkflow.reporting.job.JobState;
import dev.orcaworkflow.reporting.job.JobSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The governing case of every line and condition of a batch, over the accepted results of all its configurations.
 *
 * @param uplifts for every line that lifts a declared drag anchor in an intact case, the mildest such case
 */
public record GoverningTable(List<GoverningCase> cases, List<Extreme> uplifts) {
    /** Below this a vertical pull is rounding, kN. */
    private static final double NO_UPLIFT = 0.001;

    private record Place(String line, String condition) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                comparing(Place::line).thenComparing(Place::condition, nullsFirst(ConditionOrder.INSTANCE));

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** Intact stands before damaged, as engineers read it; anything else follows by name. */
    private enum ConditionOrder implements Comparator<String> {
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

    public static GoverningTable of(List<JobSummary> jobs) {
        Map<Place, List<Extreme>> extremes = extremesOf(jobs).stream()
                .collect(groupingBy(extreme -> new Place(extreme.line(), extreme.condition()), TreeMap::new, toList()));
        List<GoverningCase> cases =
                extremes.values().stream().map(GoverningTable::governing).toList();
        List<Extreme> uplifts = extremes.values().stream()
                .map(GoverningTable::mildestUplift)
                .filter(Objects::nonNull)
                .toList();
        return new GoverningTable(cases, uplifts);
    }

    /** The extremes of all accepted results. */
    public static List<Extreme> extremesOf(List<JobSummary> jobs) {
        return jobs.stream()
                .filter(job -> job.state() == JobState.SUCCEEDED)
                .flatMap(job -> job.detail().extremes().stream())
                .toList();
    }

    private static GoverningCase governing(List<Extreme> extremes) {
        Extreme largest = extremes.stream()
                .max(comparing(Extreme::tensionKN)
                        .thenComparing(Extreme::caseId, nullsFirst(Comparator.<String>reverseOrder())))
                .orElseThrow();
        return GoverningCase.of(largest, mildestUplift(extremes) != null);
    }

    private static Extreme mildestUplift(List<Extreme> extremes) {
        return extremes.stream()
                .filter(GoverningTable::liftsDragAnchor)
                .min(comparing(Extreme::tensionKN).thenComparing(Extreme::caseId, nullsFirst(naturalOrder())))
                .orElse(null);
    }

    private static boolean liftsDragAnchor(Extreme extreme) {
        return "drag".equals(extreme.anchor())
                && "intact".equals(extreme.condition())
                && extreme.upliftKN() > NO_UPLIFT;
    }
}
