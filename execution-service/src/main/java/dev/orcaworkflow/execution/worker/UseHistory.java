package dev.orcaworkflow.execution.worker;

import dev.orcaworkflow.execution.worker.HostUse.Peak;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Measurements of the last day as means over a window, so that a moment's burst is no peak. */
final class UseHistory {
    private static final Duration MEMORY = Duration.ofHours(24);

    private record Sample(Instant at, double processor, double memory) {}

    private final Duration window;
    private final Deque<Sample> recent = new ArrayDeque<>();
    private final Deque<Sample> means = new ArrayDeque<>();

    UseHistory(Duration window) {
        this.window = window;
    }

    synchronized void add(Instant at, double processor, double memory) {
        if (hasJumped(at)) {
            recent.clear();
        }
        recent.addLast(new Sample(at, processor, memory));
        if (recent.getFirst().at().isAfter(at.minus(window))) {
            return;
        }
        forgetBefore(recent, at.minus(window));
        means.addLast(new Sample(at, mean(Sample::processor), mean(Sample::memory)));
        forgetBefore(means, at.minus(MEMORY));
    }

    /** Somebody set the clock, or nothing was measured for long: a window that holds that is none. */
    private boolean hasJumped(Instant at) {
        return !recent.isEmpty()
                && (at.isBefore(recent.getLast().at())
                        || at.isAfter(recent.getLast().at().plus(window.dividedBy(2))));
    }

    /** The highest means of windows that lie within the span; null where none does. */
    synchronized Peak peak(Instant from, Instant to) {
        if (from.plus(window).isAfter(to)) {
            return new Peak(null, null);
        }
        List<Sample> within = means.stream()
                .filter(mean ->
                        !mean.at().isBefore(from.plus(window)) && !mean.at().isAfter(to))
                .toList();
        return new Peak(highest(within, Sample::processor), highest(within, Sample::memory));
    }

    /** The processor's mean over the last full window, or 0 before there was one. */
    synchronized double lastProcessor() {
        return means.isEmpty() ? 0 : means.getLast().processor();
    }

    private double mean(ToDoubleFunction<Sample> share) {
        return recent.stream().mapToDouble(share).average().orElseThrow();
    }

    private static Double highest(List<Sample> samples, ToDoubleFunction<Sample> share) {
        return samples.stream()
                .map(share::applyAsDouble)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static void forgetBefore(Deque<Sample> samples, Instant time) {
        while (samples.getFirst().at().isBefore(time)) {
            samples.removeFirst();
        }
    }
}
