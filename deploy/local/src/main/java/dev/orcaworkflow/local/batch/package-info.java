/** Follows batches on their way: counts, progress, questions to people. */
package dev.orcaworkflow.local.batch;
