/** What batches need, where they wait, when they end and what would help: said, never acted upon. */
package dev.orcaworkflow.execution.optimisation;
