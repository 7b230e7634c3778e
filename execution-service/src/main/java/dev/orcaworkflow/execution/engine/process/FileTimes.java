package dev.orcaworkflow.execution.engine.process;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How long files of one kind took, so that one that takes a multiple of the others is noticed before its limit. */
final class FileTimes {
    private static final int REMEMBERED = 101;
    private static final int KINDS = 1000;
    private static final int ENOUGH = 5;

    private final Map<String, Deque<Double>> byKind = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Double>> eldest) {
            return size() > KINDS;
        }
    };

    /** @param kind files of one kind take about as long */
    synchronized void add(String kind, double seconds) {
        Deque<Double> times = byKind.computeIfAbsent(kind, _ -> new ArrayDeque<>());
        times.addLast(seconds);
        if (times.size() > REMEMBERED) {
            times.removeFirst();
        }
    }

    /** Empty until enough have ended. */
    synchronized Optional<Duration> median(String kind) {
        Deque<Double> times = byKind.get(kind);
        if (times == null || times.size() < ENOUGH) {
            return Optional.empty();
        }
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Optional.of(Duration.ofMillis((long) (sorted[sorted.length / 2] * 1000)));
    }
}
