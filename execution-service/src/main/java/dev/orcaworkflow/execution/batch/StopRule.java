package dev.orcaworkflow.execution.batch;

import java.util.Optional;

/** When a batch stops starting jobs. Pure: same rule, same counts, same answer. */
public sealed interface StopRule {
    record Never() implements StopRule {}

    /** A configuration was rejected. */
    record ValidationError() implements StopRule {}

    /** A failure that would hit the next jobs too: a full disk, an engine that is not there. */
    record Critical() implements StopRule {}

    /** A job was rejected or ended dead. */
    record Any() implements StopRule {}

    record Count(int failures) implements StopRule {}

    /** Of the batch's size; of those that ended, once there are {@value #ENOUGH_TO_JUDGE}, where it has none. */
    record Share(double percent) implements StopRule {}

    int ENOUGH_TO_JUDGE = 10;

    /**
     * Reads {@code never | validation-error | critical | any | N | P%}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    static StopRule of(String text) {
        return switch (text) {
            case "never" -> new Never();
            case "validation-error" -> new ValidationError();
            case "critical" -> new Critical();
            case "any" -> new Any();
            default -> counted(text);
        };
    }

    private static StopRule counted(String text) {
        try {
            return text.endsWith("%")
                    ? new Share(Double.parseDouble(text.substring(0, text.length() - 1)))
                    : new Count(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "stop-on '%s' is none of never, validation-error, critical, any, N, P%%".formatted(text), e);
        }
    }

    /**
     * Says why the batch stops now, or nothing.
     *
     * @param size of the batch, or null when unknown
     * @param critical what a critical failure said, if there was one
     */
    default Optional<String> judge(Batch.Totals totals, Integer size, Optional<String> critical) {
        int failed = totals.failed();
        return switch (this) {
            case Never() -> Optional.empty();
            case ValidationError() ->
                when(totals.rejected() > 0, "%d configuration(s) were rejected".formatted(totals.rejected()));
            case Critical() -> critical;
            case Any() -> when(failed > 0, "%d job(s) failed or were rejected".formatted(failed));
            case Count(int limit) ->
                when(
                        failed > 0 && failed >= limit,
                        "%d jobs failed or were rejected, limit %d".formatted(failed, limit));
            case Share(double percent) -> share(totals, size, percent);
        };
    }

    private static Optional<String> share(Batch.Totals totals, Integer size, double percent) {
        int of = size != null ? size : totals.ended();
        boolean enough = size != null || totals.ended() >= ENOUGH_TO_JUDGE;
        boolean reached = totals.failed() > 0 && totals.failed() * 100.0 >= percent * of;
        return when(
                enough && reached,
                "%d of %d jobs failed or were rejected, limit %s%%".formatted(totals.failed(), of, percent));
    }

    private static Optional<String> when(boolean holds, String reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }
}
