package dev.orcaworkflow.execution.batch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one transaction changes in the counters of its batches, summed up, so that each row is written once. */
public final class BatchTally {
    private final SortedMap<String, int[]> moves = new TreeMap<>();
    private final Map<String, Double> served = new HashMap<>();
    private final Map<String, String> critical = new HashMap<>();

    /** A job that was not there before. */
    public void arrive(String batch, Standing standing) {
        of(batch)[standing.ordinal()]++;
    }

    public void move(String batch, Standing from, Standing to) {
        of(batch)[from.ordinal()]--;
        of(batch)[to.ordinal()]++;
    }

    /** Work of so many expected seconds has been started: fairness counts it. */
    public void serve(String batch, double seconds) {
        of(batch);
        served.merge(batch, seconds, Double::sum);
    }

    /** A failure that would hit the next jobs too. */
    public void critical(String batch, String reason) {
        of(batch);
        critical.putIfAbsent(batch, reason);
    }

    private int[] of(String batch) {
        return moves.computeIfAbsent(batch, _ -> new int[Standing.values().length]);
    }

    boolean isEmpty() {
        return moves.isEmpty();
    }

    /** In order, so that two transactions with the same batches wait for each other in one order. */
    String[] batches() {
        return moves.keySet().toArray(String[]::new);
    }

    Integer[] changes(Standing standing) {
        return moves.values().stream().map(change -> change[standing.ordinal()]).toArray(Integer[]::new);
    }

    Double[] served() {
        return moves.keySet().stream()
                .map(batch -> served.getOrDefault(batch, 0.0))
                .toArray(Double[]::new);
    }

    Optional<String> criticalOf(String batch) {
        return Optional.ofNullable(critical.get(batch));
    }
}
