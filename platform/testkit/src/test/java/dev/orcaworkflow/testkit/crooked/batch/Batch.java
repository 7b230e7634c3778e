package dev.orcaworkflow.testkit.crooked.batch;

import dev.orcaworkflow.testkit.crooked.job.Job;

/** One half of a cycle. */
public class Batch {
    Job first;
}
