/** Runs on one file that keep nothing: asked for by validation and recovery, at top priority, in a slot of their own. */
package dev.orcaworkflow.execution.trial;
