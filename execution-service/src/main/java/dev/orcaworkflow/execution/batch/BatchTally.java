package dev.orcaworkflow.execution.batch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What one transaction changes in the counters of its batches, summed up, so that each row is written once. */
public final class BatchTally {
    /** Also what is expected to take no time takes its turn. */
    private static final double LEAST_SERVED = 0.01;

    private final SortedMap<String, int[]> moves = new TreeMap<>();
    private final Map<String, Double> served = new HashMap<>();
    private final Map<String, Spending> spent = new HashMap<>();
    private final Map<String, Spending> expected = new HashMap<>();
    private final Map<String, String> critical = new HashMap<>();
    private final Set<String> arrived = new HashSet<>();

    /** A job that was not there before. */
    public void arrive(String batch, Standing standing) {
        arrived.add(batch);
        of(batch)[standing.ordinal()]++;
    }

    /** A job that arrived approved: what the batch is expected to take grows by it. */
    public void expect(String batch, Spending run) {
        of(batch);
        expected.merge(batch, run, Spending::plus);
    }

    public void move(String batch, Standing from, Standing to) {
        of(batch)[from.ordinal()]--;
        of(batch)[to.ordinal()]++;
    }

    /** A run has been started: fairness counts what it is expected to take, and so do the batch's limits. */
    public void start(String batch, Spending expected) {
        of(batch);
        served.merge(batch, Math.max(LEAST_SERVED, expected.coreSeconds()), Double::sum);
        spent.merge(batch, expected, Spending::plus);
    }

    /** A run has ended: what it took stands in the place of what was expected. */
    public void end(String batch, Spending correction) {
        of(batch);
        spent.merge(batch, correction, Spending::plus);
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

    boolean serves() {
        return !served.isEmpty();
    }

    Double[] served() {
        return moves.keySet().stream()
                .map(batch -> served.getOrDefault(batch, 0.0))
                .toArray(Double[]::new);
    }

    Double[] spent(ToDoubleFunction<Spending> part) {
        return parts(spent, part);
    }

    Double[] expected(ToDoubleFunction<Spending> part) {
        return parts(expected, part);
    }

    private Double[] parts(Map<String, Spending> sums, ToDoubleFunction<Spending> part) {
        return moves.keySet().stream()
                .map(batch -> part.applyAsDouble(sums.getOrDefault(batch, Spending.NOTHING)))
                .toArray(Double[]::new);
    }

    /** Configurations of this batch arrived. */
    boolean brings(String batch) {
        return arrived.contains(batch);
    }

    /**
     * Something that a stop rule has not judged yet: a new job, or one more failure. A batch that a person lets go on
     * despite its failures brings none by that.
     */
    boolean bringsNews(String batch) {
        int[] change = of(batch);
        return arrived.contains(batch)
                || critical.containsKey(batch)
                || change[Standing.REJECTED.ordinal()] + change[Standing.DEAD.ordinal()] > 0;
    }

    Optional<String> criticalOf(String batch) {
        return Optional.ofNullable(critical.get(batch));
    }
}
