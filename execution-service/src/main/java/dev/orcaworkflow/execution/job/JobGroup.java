package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.execution.admission.Demand;
import java.util.List;
import java.util.UUID;

/**
 * Claimed jobs that run one after the other on one thread; the demand is held until the last of them has ended.
 *
 * @param holding under which it is held
 */
record JobGroup(List<Job> jobs, Demand demand, UUID holding) {}
