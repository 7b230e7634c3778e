/**
 * Configurations submitted together: what holds for all of them, how many of them stand where, and when they stop.
 * The row of a batch is fixed by the first configuration; its counters change in the transactions that move its jobs.
 */
package dev.orcaworkflow.execution.batch;
