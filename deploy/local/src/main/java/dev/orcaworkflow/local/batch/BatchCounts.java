package dev.orcaworkflow.local.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * How far a batch is, as reporting tells it.
 *
 * @param state OPEN, RUNNING, PAUSED, COMPLETED, STOPPED or CANCELLED
 */
public record BatchCounts(
        String state,
        int submitted,
        int rejected,
        int succeeded,
        int recovered,
        int failed,
        int skipped,
        int cancelled,
        int live) {
    /** Before reporting has heard of the batch. */
    public static final BatchCounts NONE = new BatchCounts("OPEN", 0, 0, 0, 0, 0, 0, 0, 0);

    private static final Set<String> ENDED = Set.of("COMPLETED", "STOPPED", "CANCELLED");

    /** Reads what has {@code state} and {@code totals}: a batch or its report. */
    public static BatchCounts of(JsonNode batch) {
        JsonNode totals = batch.path("totals");
        return new BatchCounts(
                batch.path("state").asText("OPEN"),
                totals.path("submitted").asInt(),
                totals.path("rejected").asInt(),
                totals.path("succeeded").asInt(),
                totals.path("recovered").asInt(),
                totals.path("failed").asInt(),
                totals.path("skipped").asInt(),
                totals.path("cancelled").asInt(),
                totals.path("live").asInt());
    }

    public int ended() {
        return submitted - live;
    }

    /** Nothing of it is under way any more, and all that was announced arrived. */
    public boolean over(int announced) {
        return live == 0 && submitted >= announced && ENDED.contains(state);
    }

    public boolean allSucceeded() {
        return live == 0 && succeeded == submitted;
    }
}
