package dev.orcaworkflow.local.batch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import java.time.Duration;

/**
 * Waits for the end of a batch: until nothing is under way, or all that is left waits for a person's answer.
 *
 * @param announced how many configurations were submitted
 */
public record BatchWatch(Api reporting, String batch, int announced, ProgressDisplay display) {
    private static final Duration INTERVAL = Duration.ofMillis(250);
    /** Only after standing still this long is it worth asking what the batch waits for. */
    private static final Duration STILL = Duration.ofSeconds(2);

    /** Why the wait ended. */
    public enum End {
        OVER,
        WAITS_FOR_ANSWER,
        TIMED_OUT
    }

    /** Waits at most {@code patience}. */
    public End await(Duration patience) throws InterruptedException {
        End end = follow(patience);
        display.close();
        return end;
    }

    private End follow(Duration patience) throws InterruptedException {
        BatchPoll poll = new BatchPoll(reporting, batch);
        long from = System.nanoTime();
        long changed = from;
        BatchCounts last = BatchCounts.NONE;
        while (since(from).compareTo(patience) < 0) {
            BatchCounts counts = poll.counts();
            display.show(counts, since(from));
            if (counts.over(announced)) {
                return End.OVER;
            }
            changed = counts.equals(last) ? changed : System.nanoTime();
            last = counts;
            if (counts.submitted() >= announced && since(changed).compareTo(STILL) > 0 && poll.waitsForAnswer()) {
                return End.WAITS_FOR_ANSWER;
            }
            Thread.sleep(INTERVAL);
        }
        return End.TIMED_OUT;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** The batch as reporting tells it now. */
    public JsonNode report() {
        return reporting.get("/api/v1/batches/%s/report".formatted(Api.segment(batch)));
    }
}
