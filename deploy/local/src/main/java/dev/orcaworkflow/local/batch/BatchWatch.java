package dev.orcaworkflow.local.batch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import dev.orcaworkflow.local.client.RequestRefused;
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
        long from = System.nanoTime();
        long changed = from;
        BatchCounts last = null;
        while (System.nanoTime() - from < patience.toNanos()) {
            BatchCounts counts = counts();
            display.show(counts, since(from));
            if (counts.over(announced)) {
                display.close();
                return End.OVER;
            }
            if (!counts.equals(last)) {
                last = counts;
                changed = System.nanoTime();
            } else if (since(changed).compareTo(STILL) > 0 && waitsForAnswer(counts)) {
                display.close();
                return End.WAITS_FOR_ANSWER;
            }
            Thread.sleep(INTERVAL);
        }
        display.close();
        return End.TIMED_OUT;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private BatchCounts counts() {
        try {
            return BatchCounts.of(reporting.get("/api/v1/batches/" + Api.segment(batch)));
        } catch (RequestRefused e) {
            if (e.notFound()) {
                return BatchCounts.NONE;
            }
            throw e;
        }
    }

    private boolean waitsForAnswer(BatchCounts counts) {
        return counts.submitted() >= announced
                && new Questions(reporting).of(batch).size() == counts.live();
    }

    /** The batch as reporting tells it now. */
    public JsonNode report() {
        return reporting.get("/api/v1/batches/%s/report".formatted(Api.segment(batch)));
    }
}
