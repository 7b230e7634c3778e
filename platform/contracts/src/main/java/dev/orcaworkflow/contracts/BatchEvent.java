package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/** What happened to a batch as a whole. {@code sequence} numbers the events of one batch. */
public sealed interface BatchEvent {
    String batch();

    long sequence();

    Instant at();

    @JsonTypeName("dev.orcaworkflow.batch.opened.v1")
    record Opened(String batch, long sequence, Instant at, BatchSettings settings) implements BatchEvent {}

    /** Everything that a batch of a known size will have has arrived; {@code jobs} of it may run. */
    @JsonTypeName("dev.orcaworkflow.batch.estimated.v1")
    record Estimated(String batch, long sequence, Instant at, int jobs, CostEstimate cost) implements BatchEvent {}

    @JsonTypeName("dev.orcaworkflow.batch.paused.v1")
    record Paused(String batch, long sequence, Instant at, String reason) implements BatchEvent {}

    @JsonTypeName("dev.orcaworkflow.batch.resumed.v1")
    record Resumed(String batch, long sequence, Instant at, String reason) implements BatchEvent {}

    /** A stop rule held: what had not started is skipped. */
    @JsonTypeName("dev.orcaworkflow.batch.stopped.v1")
    record Stopped(String batch, long sequence, Instant at, String reason) implements BatchEvent {}

    @JsonTypeName("dev.orcaworkflow.batch.cancelled.v1")
    record Cancelled(String batch, long sequence, Instant at, String reason) implements BatchEvent {}

    /** Every job is terminal. {@code use} is what that took; null when nothing ran. */
    @JsonTypeName("dev.orcaworkflow.batch.completed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Completed(String batch, long sequence, Instant at, Double peakCpu, Double peakMemory, BatchUse use)
            implements BatchEvent {
        public Completed(String batch, long sequence, Instant at, Double peakCpu, Double peakMemory) {
            this(batch, sequence, at, peakCpu, peakMemory, null);
        }
    }

    /** A configuration arrived after an open batch had completed, or a job is retried. */
    @JsonTypeName("dev.orcaworkflow.batch.reopened.v1")
    record Reopened(String batch, long sequence, Instant at, String reason) implements BatchEvent {}

    record Unknown() implements BatchEvent {
        @Override
        public String batch() {
            return "";
        }

        @Override
        public long sequence() {
            return 0;
        }

        @Override
        public Instant at() {
            return Instant.EPOCH;
        }
    }
}
