package dev.orcaworkflow.validation.gate;

import dev.orcaworkflow.contracts.Resources;

/** What a run needs at the same time, and about how long. */
record ResourceNeed(Resources resources, double expectedSeconds) {}
