/**
 * Gates 1 to 3 before a run. {@link dev.orcaworkflow.configuration.gate.PureGates} asks one check after the other; each
 * adds findings to the subject under examination.
 */
package dev.orcaworkflow.configuration.gate;
