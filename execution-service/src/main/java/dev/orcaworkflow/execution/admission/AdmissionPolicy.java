package dev.orcaworkflow.execution.admission;

import dev.orcaworkflow.execution.admission.Admission.Shortage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Chooses what starts next. Pure. Takes the first in the queue that fits, and after it short ones for the same thread; a
 * job that was passed over too often lets nobody past any more, so that large ones are not starved by small ones.
 *
 * @param total what this host gives to jobs altogether
 * @param largestMemoryMiB what the largest host gives; a job that fits there and not here is left to it
 * @param mostJobs most jobs in one group
 * @param span seconds that a group may be expected to take, unless it is a single job
 */
public record AdmissionPolicy(Demand total, int largestMemoryMiB, int mostJobs, double span) {
    public static final int PATIENCE = 20;

    /** @param demand what it holds while it runs */
    public record Candidate(UUID job, Demand demand, double expectedSeconds, int passedOver) {}

    /** @param queue not empty, in the order in which the jobs should start */
    public Admission decide(List<Candidate> queue, Demand free) {
        List<UUID> passed = new ArrayList<>();
        for (int i = 0; i < queue.size(); i++) {
            Candidate candidate = queue.get(i);
            if (isForALargerHost(candidate)) {
                continue;
            }
            if (demandOf(candidate).fits(free)) {
                return group(queue.subList(i, queue.size()), passed);
            }
            if (candidate.passedOver() >= PATIENCE && demandOf(candidate).seatsFit(free)) {
                return new Admission.Deferred(
                        Shortage.RESERVED,
                        "kept free for job %s, which was passed over %d times"
                                .formatted(candidate.job(), candidate.passedOver()));
            }
            passed.add(candidate.job());
        }
        return deferred(queue.getFirst(), free);
    }

    private Admission deferred(Candidate candidate, Demand free) {
        Demand first = demandOf(candidate);
        return first.seatsFit(free)
                ? new Admission.Deferred(
                        Shortage.RESOURCES,
                        "needs %d milli-cores, %d MiB of memory and %d MiB of disk, free are %d, %d and %d"
                                .formatted(
                                        first.milliCores(),
                                        first.memoryMiB(),
                                        first.diskMiB(),
                                        free.milliCores(),
                                        free.memoryMiB(),
                                        free.diskMiB()))
                : new Admission.Deferred(
                        Shortage.LICENCE, "needs seats %s, free are %s".formatted(first.seats(), free.seats()));
    }

    private Admission group(List<Candidate> queue, List<UUID> passed) {
        List<UUID> jobs = new ArrayList<>();
        Demand demand = demandOf(queue.getFirst());
        double seconds = 0;
        for (Candidate candidate : queue) {
            seconds += candidate.expectedSeconds();
            boolean roomLeft = jobs.size() < mostJobs
                    && seconds <= span
                    && demandOf(candidate).fits(demand);
            if (!jobs.isEmpty() && !roomLeft) {
                break;
            }
            jobs.add(candidate.job());
        }
        return new Admission.Admitted(List.copyOf(jobs), demand, List.copyOf(passed));
    }

    private boolean isForALargerHost(Candidate candidate) {
        return candidate.demand().memoryMiB() > total.memoryMiB() && largestMemoryMiB > total.memoryMiB();
    }

    private Demand demandOf(Candidate candidate) {
        return candidate.demand().atMost(total);
    }
}
