package dev.orcaworkflow.validation.batch;

import dev.orcaworkflow.contracts.BatchEvent;

/** Hears of everything that happens to batches, in the transaction that heeds it, and perhaps twice. */
public interface BatchListener {
    void heard(BatchEvent event);
}
