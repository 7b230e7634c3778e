/**
 * External programs as engines. Read {@link dev.orcaworkflow.execution.engine.process.ProcessEngine} first, then {@code
 * SupervisedRun} (one process, from start or adoption to its proved end) and {@code ExitPolicy} (what its end means).
 */
package dev.orcaworkflow.execution.engine.process;
