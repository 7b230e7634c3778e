/** What this worker can run, and with how much, for whoever decides what may be asked of it. */
package dev.orcaworkflow.execution.capacity;
