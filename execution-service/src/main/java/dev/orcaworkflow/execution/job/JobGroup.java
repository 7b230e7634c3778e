package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.execution.admission.Demand;
import java.util.List;
import java.util.UUID;

/**
 * Claimed jobs that run one after the other on one thread; the demand is held until the last of them has ended.
 *
 * @param holding under which it is held
 * @param adopted from a former life of this worker, which told of its start
 */
record JobGroup(List<Job> jobs, Demand demand, UUID holding, boolean adopted) {
    JobGroup(List<Job> jobs, Demand demand, UUID holding) {
        this(jobs, demand, holding, false);
    }

    /** Nobody is told of each of many short runs. */
    boolean tellsItsStart() {
        return jobs.size() == 1 && !adopted;
    }
}
