/** One run of a configuration by an engine, from text to verified files or to the evidence of a failure. */
package dev.orcaworkflow.execution.attempt;
