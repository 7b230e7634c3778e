package dev.orcaworkflow.testkit.crooked.job;

import dev.orcaworkflow.elsewhere.Stranger;
import dev.orcaworkflow.testkit.crooked.batch.Batch;

/** The other half of a cycle, and it looks into another service. */
public class Job {
    Batch batch;
    Stranger stranger;
}
