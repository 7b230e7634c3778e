package dev.orcaworkflow.local.batch;

import dev.orcaworkflow.local.client.Api;
import dev.orcaworkflow.local.client.NotReachable;
import dev.orcaworkflow.local.client.RequestRefused;
import java.time.Duration;

/** Asks reporting how far a batch is, and bears with it while it is being started again. */
final class BatchPoll {
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private final Api reporting;
    private final String batch;
    private BatchCounts last = BatchCounts.NONE;
    private long answered = System.nanoTime();

    BatchPoll(Api reporting, String batch) {
        this.reporting = reporting;
        this.batch = batch;
    }

    /**
     * The counts now, or the last ones while reporting is away.
     *
     * @throws NotReachable when it was away for longer than a minute
     */
    BatchCounts counts() {
        try {
            last = ask();
            answered = System.nanoTime();
        } catch (NotReachable e) {
            if (System.nanoTime() - answered > LONGEST_SILENCE.toNanos()) {
                throw e;
            }
        }
        return last;
    }

    /** Whether every job that is still live waits for a person. */
    boolean waitsForAnswer() {
        try {
            return last.live() > 0 && new Questions(reporting).of(batch).size() == last.live();
        } catch (NotReachable _) {
            return false;
        }
    }

    private BatchCounts ask() {
        try {
            return BatchCounts.of(reporting.get("/api/v1/batches/" + Api.segment(batch)));
        } catch (RequestRefused e) {
            if (e.notFound()) {
                return BatchCounts.NONE;
            }
            throw e;
        }
    }
}
