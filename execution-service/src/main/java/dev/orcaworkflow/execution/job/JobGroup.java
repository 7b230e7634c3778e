package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.execution.admission.Demand;
import java.util.List;

/** Claimed jobs that run one after the other on one thread; the demand is held until the last of them has ended. */
record JobGroup(List<Job> jobs, Demand demand) {}
