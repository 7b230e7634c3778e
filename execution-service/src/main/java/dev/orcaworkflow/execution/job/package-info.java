/**
 * One configuration on its way: taken in, claimed, run under a lease, finished behind a fence. Read {@link
 * dev.orcaworkflow.execution.job.JobState} first, then {@code JobDispatcher} and {@code JobFinish}.
 */
package dev.orcaworkflow.execution.job;
