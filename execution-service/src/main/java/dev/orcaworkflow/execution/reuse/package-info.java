/**
 * Results of an equal earlier run in the place of a run, where somebody asked for that: same configuration, same inputs
 * by content, same engine build, same template version, and earlier files that still are what their manifest says.
 */
package dev.orcaworkflow.execution.reuse;
