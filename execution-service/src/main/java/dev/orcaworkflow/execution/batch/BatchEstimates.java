package dev.orcaworkflow.execution.batch;

import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.execution.optimisation.BatchOptimisation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Says what a batch will take, once: when the last of the configurations that it will have has arrived. */
@ApplicationScoped
class BatchEstimates {
    private static final String COUNT = "update batch set events = events + 1 where batch = ?"
            + " returning events, expected_jobs, expected_core_seconds, expected_seat_seconds";

    private final Database database;
    private final BatchOptimisation optimisation;
    private final BatchEvents events;
    private final Clock clock;

    BatchEstimates(Database database, BatchOptimisation optimisation, BatchEvents events, Clock clock) {
        this.database = database;
        this.optimisation = optimisation;
        this.events = events;
        this.clock = clock;
    }

    private record Expected(long sequence, int jobs, double coreSeconds, double seatSeconds) {}

    /** A single job needs no account of its own, and of a batch without a size nobody knows what will come. */
    void tellWhenAllThere(Batch batch, BatchTally tally) {
        boolean sized = batch.size() != null && batch.size() > 1;
        if (sized && batch.totals().arrived() == batch.size() && tally.brings(batch.batch())) {
            tell(batch.batch());
        }
    }

    private void tell(String batch) {
        Expected expected = database.query(
                        "count what is told of batch " + batch,
                        row -> new Expected(row.getLong(1), row.getInt(2), row.getDouble(3), row.getDouble(4)),
                        COUNT,
                        batch)
                .getFirst();
        events.append(new BatchEvent.Estimated(
                batch,
                expected.sequence(),
                clock.instant(),
                expected.jobs(),
                optimisation.estimate(expected.jobs(), expected.coreSeconds(), expected.seatSeconds())));
    }
}
