package dev.orcaworkflow.validation.batch;

import dev.orcaworkflow.contracts.BatchEvent;
import java.util.Optional;

/** What a batch event means for trials: halted, or going on again. */
record Halt(String batch, boolean halted, long sequence) {

    static Optional<Halt> of(BatchEvent event) {
        return switch (event) {
            case BatchEvent.Cancelled _, BatchEvent.Stopped _ ->
                Optional.of(new Halt(event.batch(), true, event.sequence()));
            case BatchEvent.Reopened _ -> Optional.of(new Halt(event.batch(), false, event.sequence()));
            case BatchEvent.Opened _,
                    BatchEvent.Estimated _,
                    BatchEvent.Paused _,
                    BatchEvent.Resumed _,
                    BatchEvent.Completed _,
                    BatchEvent.Unknown _ -> Optional.empty();
        };
    }

    Halt latest(Halt other) {
        return other.sequence > sequence ? other : this;
    }
}
