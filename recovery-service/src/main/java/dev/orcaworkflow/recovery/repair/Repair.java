package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.Configuration;

/** One way of mending, with all that it needs. Pure: the same text, the same rewriting. */
sealed interface Repair
        permits CompleteMissingSection,
                ExtendTimeLimit,
                FewerWorkers,
                MendObjectName,
                MendOldKeys,
                MendValueForm,
                MoreMemory,
                SearchStatics,
                SkipAbsentObject,
                SplitConfiguration,
                UseAnswer {
    Strategy strategy();

    Rewriting rewrite(Configuration configuration);
}
