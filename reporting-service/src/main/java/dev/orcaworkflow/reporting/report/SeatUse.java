package dev.orcaworkflow.reporting.report;

import dev.orcaworkflow.reporting.job.JobDetail;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.job.JobTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What runs held at the same time: licence seats by pool, and the memory that they had asked for. Computed from when each
 * configuration was approved, began and ended; of a configuration that ran more than once, the last run counts.
 */
final class SeatUse {

    /**
     * How one pool was used.
     *
     * @param seats of the pool
     * @param full share of the time from the first to the last run in which no seat was free, 0 to 1
     * @param waiting configurations of this pool that waited meanwhile, on average
     */
    record PoolUse(String pool, int seats, int peak, double full, double waiting) {}

    private record Change(Instant at, int held, int waiting) {}

    private final Map<String, List<Change>> pools = new TreeMap<>();
    private final List<Change> memory = new ArrayList<>();

    void see(JobSummary job) {
        JobDetail detail = job.detail();
        JobTimes times = detail.times();
        if (detail.asked() == null || times.startedAt() == null || times.finishedAt() == null) {
            return;
        }
        hold(memory, times, detail.asked().memoryMiB());
        detail.asked()
                .seats()
                .forEach((pool, seats) -> hold(pools.computeIfAbsent(pool, _ -> new ArrayList<>()), times, seats));
    }

    private static void hold(List<Change> changes, JobTimes times, int amount) {
        if (times.approvedAt() != null && times.approvedAt().isBefore(times.startedAt())) {
            changes.add(new Change(times.approvedAt(), 0, 1));
            changes.add(new Change(times.startedAt(), 0, -1));
        }
        changes.add(new Change(times.startedAt(), amount, 0));
        changes.add(new Change(times.finishedAt(), -amount, 0));
    }

    /** Most memory that was asked for at one moment, MiB; 0 when nothing ran. */
    int askedMiB() {
        int held = 0;
        int most = 0;
        for (Change change : inOrder(memory)) {
            held += change.held();
            most = Math.max(most, held);
        }
        return most;
    }

    /** @param sizes seats by pool; pools of unknown size are left out */
    List<PoolUse> pools(Map<String, Integer> sizes) {
        return pools.entrySet().stream()
                .filter(entry -> sizes.getOrDefault(entry.getKey(), 0) > 0)
                .map(entry -> use(entry.getKey(), sizes.get(entry.getKey()), inOrder(entry.getValue())))
                .toList();
    }

    private static PoolUse use(String pool, int seats, List<Change> changes) {
        int held = 0;
        int waiting = 0;
        int peak = 0;
        double fullSeconds = 0;
        double waitedSeconds = 0;
        double seconds = 0;
        Instant since = null;
        for (Change change : changes) {
            if (since != null) {
                double passed = Duration.between(since, change.at()).toNanos() / 1e9;
                seconds += passed;
                if (held >= seats) {
                    fullSeconds += passed;
                    waitedSeconds += passed * waiting;
                }
            }
            since = change.at();
            held += change.held();
            waiting += change.waiting();
            peak = Math.max(peak, held);
        }
        return new PoolUse(
                pool,
                seats,
                peak,
                seconds == 0 ? 0 : fullSeconds / seconds,
                fullSeconds == 0 ? 0 : waitedSeconds / fullSeconds);
    }

    /** At one moment, what ends comes before what begins. */
    private static List<Change> inOrder(List<Change> changes) {
        return changes.stream()
                .sorted(Comparator.comparing(Change::at).thenComparing(Change::held))
                .toList();
    }
}
