package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.reporting.batch.BatchSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many files end per minute: over the last minute while somebody looks, else since the first start. */
@ApplicationScoped
class Pace {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration ENOUGH = Duration.ofSeconds(5);

    private record Sample(Instant at, int files) {}

    private final Map<String, Deque<Sample>> samples = new ConcurrentHashMap<>();

    /** Null when nothing can be said. */
    Double filesPerMinute(BatchSummary batch, Instant now) {
        if (batch.finished()) {
            samples.remove(batch.batch());
            return overall(batch, batch.finishedAt());
        }
        Deque<Sample> seen = samples.computeIfAbsent(batch.batch(), _ -> new ArrayDeque<>());
        synchronized (seen) {
            seen.addLast(new Sample(now, batch.endedFiles()));
            while (seen.getFirst().at().isBefore(now.minus(WINDOW))) {
                seen.removeFirst();
            }
            Sample first = seen.getFirst();
            return Duration.between(first.at(), now).compareTo(ENOUGH) < 0
                    ? overall(batch, now)
                    : perMinute(batch.endedFiles() - first.files(), first.at(), now);
        }
    }

    private static Double overall(BatchSummary batch, Instant end) {
        return batch.firstStartedAt() == null || batch.endedFiles() == 0
                ? null
                : perMinute(batch.endedFiles(), batch.firstStartedAt(), end);
    }

    private static Double perMinute(int files, Instant from, Instant to) {
        double seconds = Duration.between(from, to).toMillis() / 1000.0;
        return seconds <= 0 ? null : Double.valueOf(files * 60 / seconds);
    }
}
