package dev.orcaworkflow.recovery.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was learnt from all attempts so far. Pure. */
public final class TrackRecord {
    private record Case(String rule, String strategy) {}

    private final List<Experience> experiences;
    private final Map<Case, Experience> byCase;

    public TrackRecord(List<Experience> experiences) {
        this.experiences = List.copyOf(experiences);
        this.byCase = experiences.stream()
                .collect(Collectors.toMap(known -> new Case(known.rule(), known.strategy()), known -> known));
    }

    /** Nothing learnt yet. */
    public static TrackRecord empty() {
        return new TrackRecord(List.of());
    }

    /** What helped most against this first; where nothing tells two of them apart, the order given. */
    public <T> List<T> bestFirst(String rule, List<T> strategies, Function<T, String> id) {
        List<T> sorted = new ArrayList<>(strategies);
        sorted.sort(Comparator.comparingDouble(
                (T strategy) -> -of(rule, id.apply(strategy)).expected()));
        return sorted;
    }

    private Experience of(String rule, String strategy) {
        return byCase.getOrDefault(new Case(rule, strategy), new Experience(rule, strategy, 0, 0));
    }

    /** Every rule and strategy, the most used first. */
    public List<Experience> all() {
        return experiences;
    }
}
