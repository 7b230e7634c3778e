package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.execution.batch.Spending;
import dev.orcaworkflow.execution.job.JobQueue.Queued;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a batch may still be expected to take before it exceeds its core-hours or licence-hours. Pure. What runs counts
 * as it is expected, what ended as it was, so a batch stops only when nothing of it runs that might turn out shorter.
 */
final class BatchLimit {
    private BatchLimit() {}

    /** The first of the queue that it can pay for together. */
    static List<Queued> affordable(BatchChoice choice, List<Queued> queue) {
        if (!choice.isLimited()) {
            return queue;
        }
        double cores = left(choice.coreSecondsLeft());
        double seats = left(choice.seatSecondsLeft());
        int count = 0;
        for (Queued queued : queue) {
            Spending expected = Job.expected(queued.candidate().expectedSeconds(), queued.demand());
            cores -= expected.coreSeconds();
            seats -= expected.seatSeconds();
            if (cores < 0 || seats < 0) {
                break;
            }
            count++;
        }
        return queue.subList(0, count);
    }

    /** Why the batch ends here, or nothing while something of it still runs. */
    static Optional<String> exhausted(BatchChoice choice) {
        return choice.running() > 0
                ? Optional.empty()
                : Optional.of(
                        "Its next job would exceed the limit of the batch; left are %s core-hours and %s licence-hours"
                                .formatted(hours(choice.coreSecondsLeft()), hours(choice.seatSecondsLeft())));
    }

    private static double left(Double seconds) {
        return seconds == null ? Double.POSITIVE_INFINITY : seconds;
    }

    private static String hours(Double seconds) {
        return seconds == null ? "any" : String.format(Locale.ROOT, "%.3f", seconds / 3600);
    }
}
