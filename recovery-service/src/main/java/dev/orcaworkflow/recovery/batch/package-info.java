/** Batches that were cancelled or stopped: their work is dropped. */
package dev.orcaworkflow.recovery.batch;
