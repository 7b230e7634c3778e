package dev.orcaworkflow.validation.capacity;

import dev.orcaworkflow.messaging.RunEnd;

/** Hears of every job that ended without a failure, in the transaction that learns from it, and perhaps twice. */
public interface ResultListener {
    void heard(RunEnd result);
}
