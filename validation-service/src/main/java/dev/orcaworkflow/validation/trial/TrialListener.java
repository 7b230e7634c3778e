package dev.orcaworkflow.validation.trial;

import dev.orcaworkflow.contracts.TrialOutcome;

/** Hears of every trial that ended, in the transaction that records it, and perhaps twice. */
public interface TrialListener {
    void heard(TrialOutcome outcome);
}
